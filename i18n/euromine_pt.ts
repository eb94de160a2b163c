<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pt">
<context>
    <name>EuroMine</name>
    <message>
        <location filename="../euromine_qgis/algorithms/benchmark.py" line="45"/>
        <source>Benchmark models</source>
        <translation>Comparar modelos</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/benchmark.py" line="48"/>
        <source>How good models are on the sites of EuroMineNet: the table of its paper.</source>
        <translation>A qualidade dos modelos nos locais do EuroMineNet: a tabela do respetivo artigo.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/evaluate.py" line="69"/>
        <source>Evaluation</source>
        <translation>Avaliação</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/benchmark.py" line="59"/>
        <source>EuroMineNet,accuracy,models,IoU,F1,CA-TIoU,mining</source>
        <translation>EuroMineNet,exatidão,modelos,IoU,F1,CA-TIoU,mineração</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/benchmark.py" line="76"/>
        <source>&lt;p&gt;Maps every site of a folder in EuroMineNet&apos;s layout with one or more models, and writes the table of the two tasks: footprints of every year, and change between years, overall and by the years that lie between.&lt;/p&gt;&lt;p&gt;A site is a folder with image/Year2019.tif and label/Year2019.tif (images and labels are understood as well). The split is the official one by site; sites that it does not name belong to train.&lt;/p&gt;&lt;p&gt;The footprints of each site are kept in a folder beside the report. A run that was stopped goes on where it was; remove that folder to map all sites anew.&lt;/p&gt;&lt;p&gt;Example: qgis_process run euromine:benchmark FOLDER=EuroMineNet SPLIT=test MODELS=accurate REPORT=benchmark.html&lt;/p&gt;</source>
        <translation>&lt;p&gt;Mapeia cada local de uma pasta organizada como o EuroMineNet com um ou mais modelos, e escreve a tabela das duas tarefas: pegadas de cada ano e alteração entre anos, no conjunto e segundo os anos de intervalo.&lt;/p&gt;&lt;p&gt;Um local é uma pasta com image/Year2019.tif e label/Year2019.tif (images e labels também são reconhecidos). A divisão é a oficial por locais; os locais que esta não nomeia pertencem a train.&lt;/p&gt;&lt;p&gt;As pegadas de cada local são guardadas numa pasta ao lado do relatório. Uma execução interrompida continua onde estava; elimine essa pasta para mapear de novo todos os locais.&lt;/p&gt;&lt;p&gt;Exemplo: qgis_process run euromine:benchmark FOLDER=EuroMineNet SPLIT=test MODELS=accurate REPORT=benchmark.html&lt;/p&gt;</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/benchmark.py" line="92"/>
        <source>Folder with the sites</source>
        <translation>Pasta com os locais</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/benchmark.py" line="92"/>
        <source>It holds one folder a site. Example: /data/EuroMineNet.</source>
        <translation>Contém uma pasta por local. Exemplo: /data/EuroMineNet.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/benchmark.py" line="103"/>
        <source>Split</source>
        <translation>Subconjunto</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/benchmark.py" line="103"/>
        <source>test and val are the official lists, train is the rest, all is everything. Example: test.</source>
        <translation>test e val são as listas oficiais, train é o resto, all é tudo. Exemplo: test.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/benchmark.py" line="112"/>
        <source>Years</source>
        <translation>Anos</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/benchmark.py" line="112"/>
        <source>Years or a range of years; leave empty for all that there are. Example: 2015-2024.</source>
        <translation>Anos ou um intervalo de anos; deixe vazio para todos os existentes. Exemplo: 2015-2024.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/diagnosis.py" line="203"/>
        <source>Models</source>
        <translation>Modelos</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/benchmark.py" line="123"/>
        <source>All that are chosen appear in one table. Example: accurate.</source>
        <translation>Todos os escolhidos aparecem numa única tabela. Exemplo: accurate.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameter_blocks.py" line="136"/>
        <source>Compute on</source>
        <translation>Calcular em</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameter_blocks.py" line="136"/>
        <source>auto takes a graphics card where there is one: cuda (NVIDIA) or mps (Apple), else the processor. Example: cpu.</source>
        <translation>auto utiliza uma placa gráfica se existir: cuda (NVIDIA) ou mps (Apple); caso contrário, o processador. Exemplo: cpu.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="254"/>
        <source>Report</source>
        <translation>Relatório</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="254"/>
        <source>HTML files (*.html)</source>
        <translation>Ficheiros HTML (*.html)</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/benchmark.py" line="146"/>
        <source>The table with scores for every site; its numbers lie beside it as .json and .csv. Example: benchmark.html.</source>
        <translation>A tabela com as pontuações de cada local; os seus números ficam ao lado em .json e .csv. Exemplo: benchmark.html.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/changedetect.py" line="18"/>
        <source>Map footprints and detect change</source>
        <translation>Mapear pegadas e detetar alterações</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/changedetect.py" line="21"/>
        <source>Mining footprints of every date, and what changed between the dates.</source>
        <translation>Pegadas de mineração de cada data e o que mudou entre as datas.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/changedetect.py" line="26"/>
        <source>mining,mine,change detection,Sentinel-2,time series,deep learning</source>
        <translation>mineração,mina,deteção de alterações,Sentinel-2,série temporal,aprendizagem profunda</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/changedetect.py" line="31"/>
        <source>&lt;p&gt;Maps the surface that mining has disturbed (pits, dumps, tailings, ponds, plants and haul roads) in a series of satellite images, and detects where it grew and where it was given up.&lt;/p&gt;&lt;p&gt;Give one raster a date, for example yearly Sentinel-2 composites at 10 m, and, if only certain places matter, a polygon layer of sites. Nodata and cloud gaps are left out date by date. Areas are true hectares on the ellipsoid, whatever the coordinate reference system.&lt;/p&gt;&lt;p&gt;With reference masks the report tells how good the result is: CA-TIoU and its companions.&lt;/p&gt;&lt;p&gt;The models run in a process of their own; euromine:checkenvironment says whether all is there that they need.&lt;/p&gt;&lt;p&gt;Example: qgis_process run euromine:changedetect SERIES=Year2019.tif SERIES=Year2024.tif FOOTPRINTS=footprints.gpkg CHANGES=changes.gpkg REPORT=report.html&lt;/p&gt;</source>
        <translation>&lt;p&gt;Mapeia a superfície perturbada pela mineração (cavas, escombreiras, rejeitos, lagoas, instalações e estradas de transporte) numa série de imagens de satélite, e deteta onde cresceu e onde foi abandonada.&lt;/p&gt;&lt;p&gt;Indique um raster por data, por exemplo compósitos anuais Sentinel-2 a 10 m, e, se só interessarem certos lugares, uma camada de polígonos dos locais. Os pixels sem dados e as falhas por nuvens são excluídos data a data. As áreas são hectares verdadeiros sobre o elipsoide, seja qual for o sistema de referência de coordenadas.&lt;/p&gt;&lt;p&gt;Com máscaras de referência, o relatório diz qual a qualidade do resultado: CA-TIoU e as pontuações que a acompanham.&lt;/p&gt;&lt;p&gt;Os modelos são executados num processo próprio; euromine:checkenvironment diz se existe tudo aquilo de que precisam.&lt;/p&gt;&lt;p&gt;Exemplo: qgis_process run euromine:changedetect SERIES=Year2019.tif SERIES=Year2024.tif FOOTPRINTS=footprints.gpkg CHANGES=changes.gpkg REPORT=report.html&lt;/p&gt;</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/checkenvironment.py" line="41"/>
        <source>Check environment</source>
        <translation>Verificar o ambiente</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/checkenvironment.py" line="44"/>
        <source>Python, torch, device and models: what is there, what is missing.</source>
        <translation>Python, torch, dispositivo e modelos: o que existe e o que falta.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/checkenvironment.py" line="49"/>
        <source>Set-up</source>
        <translation>Configuração</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/checkenvironment.py" line="55"/>
        <source>torch,python,gpu,cuda,install,diagnosis</source>
        <translation>torch,python,gpu,cuda,instalação,diagnóstico</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/checkenvironment.py" line="88"/>
        <source>Findings</source>
        <translation>Resultados da verificação</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/checkenvironment.py" line="94"/>
        <source>A page with everything that was found. Example: environment.html.</source>
        <translation>Uma página com tudo o que foi encontrado. Exemplo: environment.html.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/checkenvironment.py" line="99"/>
        <source>torch starts</source>
        <translation>O torch inicia</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/checkenvironment.py" line="102"/>
        <source>The mapping tools can run</source>
        <translation>As ferramentas de mapeamento podem ser executadas</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/checkenvironment.py" line="105"/>
        <source>Device that auto takes</source>
        <translation>Dispositivo que auto utiliza</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/checkenvironment.py" line="206"/>
        <source>OUTPUT {} cannot be written: {}. Choose another folder.</source>
        <translation>Não é possível escrever OUTPUT {}: {}. Escolha outra pasta.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/evaluate.py" line="61"/>
        <source>Evaluate footprints</source>
        <translation>Avaliar pegadas</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/evaluate.py" line="64"/>
        <source>How well a series of mining footprints fits a reference, change included.</source>
        <translation>Até que ponto uma série de pegadas de mineração concorda com uma referência, incluindo as alterações.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/evaluate.py" line="75"/>
        <source>accuracy,validation,IoU,F1,CA-TIoU,reference,mining</source>
        <translation>exatidão,validação,IoU,F1,CA-TIoU,referência,mineração</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/evaluate.py" line="92"/>
        <source>&lt;p&gt;Compares two series of mining footprints, whoever made them: the overlap at every date, whether what lasts and what changes is found, how well the outlines lie on each other, for all and for each site.&lt;/p&gt;&lt;p&gt;A series may be masks of one band a date, one raster with a band a date (as the footprint raster of the mapping tools), or polygons with a field that holds the year. The dates of the prediction count; those that the reference does not know are left out. Masks are resampled to the pixels of the prediction, or of the template. Masks without georeference lie on the grid of the other series where the sizes match.&lt;/p&gt;&lt;p&gt;In masks 1 is mine, 0 is not and 255 is not known; 255 is mine only where a file holds nothing but 0 and 255.&lt;/p&gt;&lt;p&gt;Example: qgis_process run euromine:evaluate PREDICTION=footprints.tif REFERENCE=label/Year2016.tif REFERENCE=label/Year2024.tif REPORT=report.html&lt;/p&gt;</source>
        <translation>&lt;p&gt;Compara duas séries de pegadas de mineração, seja quem for o autor: a sobreposição em cada data, se é encontrado o que permanece e o que muda, até que ponto os contornos coincidem, para o conjunto e para cada local.&lt;/p&gt;&lt;p&gt;Uma série pode ser constituída por máscaras de uma banda por data, um raster com uma banda por data (como o raster de pegadas das ferramentas de mapeamento) ou polígonos com um campo que contém o ano. Contam as datas da previsão; as que a referência não conhece são excluídas. As máscaras são reamostradas para os pixels da previsão ou do modelo de grelha. As máscaras sem georreferência ficam na grelha da outra série quando os tamanhos coincidem.&lt;/p&gt;&lt;p&gt;Nas máscaras, 1 é mina, 0 não é e 255 é desconhecido; 255 só é mina se um ficheiro não contiver mais do que 0 e 255.&lt;/p&gt;&lt;p&gt;Exemplo: qgis_process run euromine:evaluate PREDICTION=footprints.tif REFERENCE=label/Year2016.tif REFERENCE=label/Year2024.tif REPORT=report.html&lt;/p&gt;</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/evaluate_parameters.py" line="34"/>
        <source>Predicted footprints: masks or one stack</source>
        <translation>Pegadas previstas: máscaras ou uma pilha</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/evaluate_parameters.py" line="34"/>
        <source>One mask a date, or one raster with a band a date: 1 is mine, 0 is not, 255 is not known. Example: footprints.tif.</source>
        <translation>Uma máscara por data, ou um raster com uma banda por data: 1 é mina, 0 não é, 255 é desconhecido. Exemplo: footprints.tif.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/evaluate_parameters.py" line="48"/>
        <source>Dates of the prediction</source>
        <translation>Datas da previsão</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/evaluate_parameters.py" line="48"/>
        <source>One year or date for each raster, or each band of a stack, separated by semicolons. Leave empty to find them in the files, their bands&apos; names and tags. For polygons: the dates that the layer speaks of, so that one without a polygon is a date without a mine. Example: 2016;2018;2020-07-04.</source>
        <translation>Um ano ou uma data para cada raster, ou para cada banda de uma pilha, separados por ponto e vírgula. Deixe vazio para os procurar nos ficheiros, nos nomes das suas bandas e nas suas etiquetas. Para polígonos: as datas de que a camada trata, de modo que uma sem polígono é uma data sem mina. Exemplo: 2016;2018;2020-07-04.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/evaluate_parameters.py" line="63"/>
        <source>Reference footprints: masks or one stack</source>
        <translation>Pegadas de referência: máscaras ou uma pilha</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/evaluate_parameters.py" line="63"/>
        <source>As the predicted ones. Masks without georeference, such as EuroMineNet&apos;s labels, need the size of the prediction. Example: label/Year2016.tif, label/Year2018.tif.</source>
        <translation>Como as previstas. As máscaras sem georreferência, como os rótulos do EuroMineNet, têm de ter o tamanho da previsão. Exemplo: label/Year2016.tif, label/Year2018.tif.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/evaluate_parameters.py" line="77"/>
        <source>Dates of the reference</source>
        <translation>Datas da referência</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/evaluate_parameters.py" line="77"/>
        <source>As the dates of the prediction. Example: 2016;2018;2020.</source>
        <translation>Como as datas da previsão. Exemplo: 2016;2018;2020.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/evaluate_parameters.py" line="88"/>
        <source>Predicted footprints as polygons</source>
        <translation>Pegadas previstas como polígonos</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/evaluate_parameters.py" line="88"/>
        <source>Instead of masks: one layer with the polygons of all dates. A pixel is mine where its centre lies in a polygon. Example: footprints.gpkg.</source>
        <translation>Em vez de máscaras: uma camada com os polígonos de todas as datas. Um pixel é mina se o seu centro estiver num polígono. Exemplo: footprints.gpkg.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/evaluate_parameters.py" line="102"/>
        <source>Reference footprints as polygons</source>
        <translation>Pegadas de referência como polígonos</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/evaluate_parameters.py" line="102"/>
        <source>Instead of masks: one layer with the polygons of all dates. Example: digitised.gpkg.</source>
        <translation>Em vez de máscaras: uma camada com os polígonos de todas as datas. Exemplo: digitised.gpkg.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/finetune.py" line="167"/>
        <source>Field with the year of a polygon</source>
        <translation>Campo com o ano de um polígono</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/evaluate_parameters.py" line="115"/>
        <source>The name of the field that holds the year or date, the same in both polygon layers. Example: year.</source>
        <translation>O nome do campo que contém o ano ou a data, o mesmo nas duas camadas de polígonos. Exemplo: year.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/evaluate_parameters.py" line="129"/>
        <source>Raster whose pixels are compared</source>
        <translation>Raster cujos pixels são comparados</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/evaluate_parameters.py" line="129"/>
        <source>Polygons are drawn and masks resampled on its pixels. Needed only where both series are polygons; else the pixels are those of the prediction, or of the reference where the prediction is polygons. Example: Year2016.tif.</source>
        <translation>Nos seus pixels são desenhados os polígonos e reamostradas as máscaras. Só é necessário se ambas as séries forem polígonos; caso contrário, os pixels são os da previsão, ou os da referência se a previsão for em polígonos. Exemplo: Year2016.tif.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="36"/>
        <source>Sites</source>
        <translation>Locais</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/evaluate_parameters.py" line="143"/>
        <source>Only these areas are compared, and scores are told for each. From five sites on, intervals tell how far the scores depend on the choice of sites. Example: concessions.gpkg.</source>
        <translation>Só estas zonas são comparadas, e são dadas pontuações para cada uma. A partir de cinco locais, há intervalos que indicam quanto as pontuações dependem da escolha dos locais. Exemplo: concessions.gpkg.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="50"/>
        <source>Field with the name of the site</source>
        <translation>Campo com o nome do local</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/evaluate_parameters.py" line="158"/>
        <source>Its values appear as site in the report, and must differ from each other. Leave empty to number the sites. Example: site_name.</source>
        <translation>Os seus valores aparecem como local no relatório e têm de ser diferentes entre si. Deixe vazio para numerar os locais. Exemplo: site_name.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/evaluate_parameters.py" line="172"/>
        <source>Tolerance of outlines (pixels)</source>
        <translation>Tolerância dos contornos (pixels)</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/evaluate_parameters.py" line="172"/>
        <source>An outline counts as found where the other series&apos; outline is not farther away than this many pixels. Example: 2.</source>
        <translation>Um contorno é considerado encontrado se o contorno da outra série não estiver mais longe do que este número de pixels. Exemplo: 2.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/evaluate_parameters.py" line="192"/>
        <source>A page with scores, maps of where the two agree, and plain words on what the scores say; its numbers lie beside it as .json and .csv. Example: report.html.</source>
        <translation>Uma página com pontuações, mapas de onde as duas séries concordam e explicações simples do que as pontuações dizem; os seus números ficam ao lado em .json e .csv. Exemplo: report.html.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="269"/>
        <source>Change-aware temporal IoU</source>
        <translation>IoU temporal sensível à alteração (CA-TIoU)</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/evaluate_parameters.py" line="208"/>
        <source>IoU of persisting mine</source>
        <translation>IoU da mina persistente</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/evaluate_parameters.py" line="209"/>
        <source>IoU of change</source>
        <translation>IoU da alteração</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="270"/>
        <source>Mean IoU of the footprints</source>
        <translation>IoU média das pegadas</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/evaluate_parameters.py" line="211"/>
        <source>Mean F1 of the footprints</source>
        <translation>F1 média das pegadas</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/mapfootprint.py" line="17"/>
        <source>Map footprints</source>
        <translation>Mapear pegadas</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/mapfootprint.py" line="20"/>
        <source>Mining footprints of one or many dates.</source>
        <translation>Pegadas de mineração de uma ou várias datas.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/mapfootprint.py" line="23"/>
        <source>mining,mine,footprint,segmentation,Sentinel-2,deep learning</source>
        <translation>mineração,mina,pegada,segmentação,Sentinel-2,aprendizagem profunda</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/mapfootprint.py" line="28"/>
        <source>&lt;p&gt;Maps the surface that mining has disturbed (pits, dumps, tailings, ponds, plants and haul roads) in satellite images of one or many dates.&lt;/p&gt;&lt;p&gt;With several dates of the same place they are weighed together, unless consistency over time is none. To learn what changed between them use euromine:changedetect.&lt;/p&gt;&lt;p&gt;Example: qgis_process run euromine:mapfootprint SERIES=mine_2024.tif FOOTPRINTS=footprints.gpkg REPORT=report.html&lt;/p&gt;</source>
        <translation>&lt;p&gt;Mapeia a superfície perturbada pela mineração (cavas, escombreiras, rejeitos, lagoas, instalações e estradas de transporte) em imagens de satélite de uma ou várias datas.&lt;/p&gt;&lt;p&gt;Várias datas do mesmo lugar são ponderadas em conjunto, exceto se a consistência temporal for none. Para saber o que mudou entre elas, utilize euromine:changedetect.&lt;/p&gt;&lt;p&gt;Exemplo: qgis_process run euromine:mapfootprint SERIES=mine_2024.tif FOOTPRINTS=footprints.gpkg REPORT=report.html&lt;/p&gt;</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/mapping.py" line="82"/>
        <source>Mapping</source>
        <translation>Mapeamento</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameter_blocks.py" line="29"/>
        <source>Image series, one raster a date</source>
        <translation>Série de imagens, um raster por data</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameter_blocks.py" line="36"/>
        <source>Satellite images of the same place, in any order. Several rasters of one date are taken as tiles of one image if they lie beside each other. Example: Year2016.tif, Year2018.tif, Year2024.tif.</source>
        <translation>Imagens de satélite do mesmo lugar, por qualquer ordem. Vários rasters da mesma data são tomados como blocos de uma única imagem se estiverem lado a lado. Exemplo: Year2016.tif, Year2018.tif, Year2024.tif.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameter_blocks.py" line="46"/>
        <source>Dates, in the order of the series</source>
        <translation>Datas, pela ordem da série</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameter_blocks.py" line="46"/>
        <source>One year or date for each raster, separated by semicolons. Leave empty to find the dates in the files&apos; metadata, their names, their folders or the layers&apos; temporal ranges; the log says what was found. Example: 2016;2018;2020-07-04.</source>
        <translation>Um ano ou uma data para cada raster, separados por ponto e vírgula. Deixe vazio para procurar as datas nos metadados dos ficheiros, nos seus nomes, nas suas pastas ou nos intervalos temporais das camadas; o registo diz o que foi encontrado. Exemplo: 2016;2018;2020-07-04.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="36"/>
        <source>Polygons of the mine sites. Only these areas are read, computed and written, and areas are told for each. Example: concessions.gpkg.</source>
        <translation>Polígonos dos locais de mineração. Só estas zonas são lidas, calculadas e escritas, e são dadas áreas para cada uma. Exemplo: concessions.gpkg.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="50"/>
        <source>Its values appear as site in the results, and must differ from each other. Leave empty to number the sites. Example: site_name.</source>
        <translation>Os seus valores aparecem como local nos resultados e têm de ser diferentes entre si. Deixe vazio para numerar os locais. Exemplo: site_name.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameter_blocks.py" line="64"/>
        <source>Bands of the images</source>
        <translation>Bandas das imagens</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameter_blocks.py" line="64"/>
        <source>auto reads the band names, or goes by the number of bands where that is unambiguous; eurominenet10: B2 B3 B4 B5 B6 B7 B8 B8A B11 B12; sentinel2_l2a: 12 bands, or 13 with B10; landsat_c2l2: SR_B1 to SR_B7; six: blue, green, red, near infrared, two short-wave infrared; rgb: red, green, blue; custom: see the next parameter. Names in the file beat positions. Example: eurominenet10.</source>
        <translation>auto lê os nomes das bandas, ou guia-se pelo seu número quando este não é ambíguo; eurominenet10: B2 B3 B4 B5 B6 B7 B8 B8A B11 B12; sentinel2_l2a: 12 bandas, ou 13 com B10; landsat_c2l2: SR_B1 a SR_B7; six: azul, verde, vermelho, infravermelho próximo, duas de infravermelho de ondas curtas; rgb: vermelho, verde, azul; custom: ver o parâmetro seguinte. Os nomes no ficheiro prevalecem sobre as posições. Exemplo: eurominenet10.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameter_blocks.py" line="81"/>
        <source>Band numbers, where bands are custom</source>
        <translation>Números das bandas, se for custom</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameter_blocks.py" line="81"/>
        <source>Which band is which: blue, green, red, nir, swir16, swir22. Bands that the images lack are left out. Example: blue=1;green=2;red=3;nir=4.</source>
        <translation>A que corresponde cada banda: blue, green, red, nir, swir16, swir22. As bandas que faltam nas imagens são omitidas. Exemplo: blue=1;green=2;red=3;nir=4.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameter_blocks.py" line="99"/>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameter_blocks.py" line="99"/>
        <source>The network that maps the mines. The report says what it was trained on, how good it is and where it fails. Example: accurate.</source>
        <translation>A rede que mapeia as minas. O relatório diz com que foi treinada, qual a sua qualidade e onde falha. Exemplo: accurate.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameter_blocks.py" line="114"/>
        <source>A model of your own</source>
        <translation>Um modelo próprio</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameter_blocks.py" line="114"/>
        <source>Model cards (*.json *.safetensors)</source>
        <translation>Fichas de modelo (*.json *.safetensors)</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameter_blocks.py" line="114"/>
        <source>The card (.json) of a model, with its weights (.safetensors) beside it. It is used instead of the model above. Example: /models/my_region.json.</source>
        <translation>A ficha (.json) de um modelo, com os seus pesos (.safetensors) ao lado. É utilizado em vez do modelo acima. Exemplo: /models/my_region.json.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="70"/>
        <source>Threshold of the mining probability</source>
        <translation>Limiar da probabilidade de mina</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="87"/>
        <source>Consistency over time</source>
        <translation>Consistência temporal</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="87"/>
        <source>hmm weighs all dates together, so that single-date mistakes do not show as changes; none lets every date stand for itself. Example: hmm.</source>
        <translation>hmm pondera todas as datas em conjunto, para que os erros de uma só data não apareçam como alterações; none deixa cada data valer por si. Exemplo: hmm.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="102"/>
        <source>Dates to compare</source>
        <translation>Datas a comparar</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="102"/>
        <source>consecutive compares each date with the next, first_last only the ends of the series, all every date with every later one. Example: first_last.</source>
        <translation>consecutive compara cada data com a seguinte, first_last apenas os extremos da série, all cada data com todas as posteriores. Exemplo: first_last.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="116"/>
        <source>Smallest polygon (hectares)</source>
        <translation>Polígono mais pequeno (hectares)</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="116"/>
        <source>Smaller polygons are not written; rasters and area figures keep them. A pixel of 10 m has 0.01 ha. Example: 1.</source>
        <translation>Os polígonos mais pequenos não são escritos; os rasters e os valores de área mantêm-nos. Um pixel de 10 m tem 0,01 ha. Exemplo: 1.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="131"/>
        <source>Reference masks</source>
        <translation>Máscaras de referência</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="131"/>
        <source>Masks of known footprints, 0 and 1 (or 0 and 255), dated like the series: the report then says how good the result is. A mask without georeference takes the grid of the image of its date. Example: label/Year2016.tif, label/Year2018.tif.</source>
        <translation>Máscaras de pegadas conhecidas, 0 e 1 (ou 0 e 255), datadas como a série: o relatório diz então qual a qualidade do resultado. Uma máscara sem georreferência assume a grelha da imagem da sua data. Exemplo: label/Year2016.tif, label/Year2018.tif.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="184"/>
        <source>Mining footprints</source>
        <translation>Pegadas de mineração</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="184"/>
        <source>Polygons of every date with site, year, area in hectares and confidence (the mean probability inside). Example: footprints.gpkg.</source>
        <translation>Polígonos de cada data com local, ano, área em hectares e confiança (a probabilidade média no interior). Exemplo: footprints.gpkg.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="199"/>
        <source>Mining changes</source>
        <translation>Alterações da mineração</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="199"/>
        <source>Polygons of gain and loss for each pair of dates, with site, years, area in hectares and confidence. Example: changes.gpkg.</source>
        <translation>Polígonos de ganho e perda para cada par de datas, com local, anos, área em hectares e confiança. Exemplo: changes.gpkg.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="213"/>
        <source>Mining footprints (raster)</source>
        <translation>Pegadas de mineração (raster)</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="213"/>
        <source>One band a date: 0 not mine, 1 mine, 255 unknown. Example: footprints.tif.</source>
        <translation>Uma banda por data: 0 não mina, 1 mina, 255 desconhecido. Exemplo: footprints.tif.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="225"/>
        <source>Mining probability (raster)</source>
        <translation>Probabilidade de mina (raster)</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="225"/>
        <source>One band a date: probability times 200, so that 100 is one half; 255 unknown. Example: probability.tif.</source>
        <translation>Uma banda por data: probabilidade vezes 200, de modo que 100 é um meio; 255 desconhecido. Exemplo: probability.tif.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="240"/>
        <source>Mining changes (raster)</source>
        <translation>Alterações da mineração (raster)</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="240"/>
        <source>Band 1, first to last date: 0 neither, 1 stable mine, 2 gain, 3 loss. Band 2: first year of gain; band 3: first year of loss; band 4: number of dates as mine. Example: changes.tif.</source>
        <translation>Banda 1, da primeira à última data: 0 nenhum, 1 mina estável, 2 ganho, 3 perda. Banda 2: primeiro ano de ganho; banda 3: primeiro ano de perda; banda 4: número de datas como mina. Exemplo: changes.tif.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="254"/>
        <source>A page with maps, areas, changes, scores where there are reference masks, and how all was made; its numbers lie beside it as .json and .csv. Example: report.html.</source>
        <translation>Uma página com mapas, áreas, alterações, pontuações se houver máscaras de referência, e como tudo foi feito; os seus números ficam ao lado em .json e .csv. Exemplo: report.html.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="271"/>
        <source>Mining area, first date (ha)</source>
        <translation>Área de mineração, primeira data (ha)</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="272"/>
        <source>Mining area, last date (ha)</source>
        <translation>Área de mineração, última data (ha)</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/diagnosis.py" line="64"/>
        <source>EuroMine: the environment</source>
        <translation>EuroMine: o ambiente</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/diagnosis.py" line="77"/>
        <source>Versions</source>
        <translation>Versões</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/diagnosis.py" line="90"/>
        <source>No Python was found.</source>
        <translation>Não foi encontrado nenhum Python.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/diagnosis.py" line="111"/>
        <source>The packages that EuroMine is tested with need Python {} or newer.</source>
        <translation>Os pacotes com que o EuroMine é testado precisam de Python {} ou mais recente.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/diagnosis.py" line="118"/>
        <source>Device</source>
        <translation>Dispositivo</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/diagnosis.py" line="123"/>
        <source>torch does not start: {}</source>
        <translation>O torch não inicia: {}</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_dialog.py" line="114"/>
        <source>Packages</source>
        <translation>Pacotes</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/diagnosis.py" line="135"/>
        <source>Missing: {}</source>
        <translation>Em falta: {}</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/diagnosis.py" line="152"/>
        <source>Other versions than EuroMine is tested with (in brackets): {}</source>
        <translation>Versões diferentes daquelas com que o EuroMine é testado (entre parênteses): {}</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/diagnosis.py" line="162"/>
        <source>Not used</source>
        <translation>Não utilizados</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/diagnosis.py" line="210"/>
        <source>There are none in this installation.</source>
        <translation>Não há nenhum nesta instalação.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/diagnosis.py" line="210"/>
        <source>Install the plugin again.</source>
        <translation>Instale o plugin de novo.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/styles.py" line="105"/>
        <source>New mining</source>
        <translation>Mina nova</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/styles.py" line="105"/>
        <source>No longer mining</source>
        <translation>Já não é mina</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/styles.py" line="82"/>
        <source>Mining footprint</source>
        <translation>Pegada de mineração</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/styles.py" line="105"/>
        <source>Mining at both dates</source>
        <translation>Mina em ambas as datas</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="70"/>
        <source>From 0 to 1: lower maps more, higher maps less. Leave it unset to use the model&apos;s own, which was fitted on places kept apart from training. Example: 0.5.</source>
        <translation>De 0 a 1: mais baixo mapeia mais, mais alto mapeia menos. Deixe por definir para utilizar o do próprio modelo, ajustado em lugares mantidos à parte do treino. Exemplo: 0.5.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/changedetect.py" line="52"/>
        <source>Decisions to explain in the report</source>
        <translation>Decisões a explicar no relatório</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/changedetect.py" line="52"/>
        <source>Sites and pairs of years of which the report tells which bands the footprints, gains and losses rest on, separated by semicolons. Leave empty for the site that changed most from the first to the last date; none explains nothing and saves the time. Example: north pit:2016-2024;dam:2019-2021.</source>
        <translation>Locais e pares de anos para os quais o relatório diz em que bandas assentam as pegadas, os ganhos e as perdas, separados por ponto e vírgula. Deixe vazio para o local que mais mudou da primeira à última data; none não explica nada e poupa esse tempo. Exemplo: north pit:2016-2024;dam:2019-2021.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/changedetect_and_evaluate.py" line="35"/>
        <source>Map footprints, detect change and evaluate</source>
        <translation>Mapear pegadas, detetar alterações e avaliar</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/changedetect_and_evaluate.py" line="38"/>
        <source>A model: maps a series, and compares its footprints with reference masks.</source>
        <translation>Um modelo: mapeia uma série e compara as suas pegadas com máscaras de referência.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/changedetect_and_evaluate.py" line="49"/>
        <source>model,mining,change detection,accuracy,CA-TIoU</source>
        <translation>modelo,mineração,deteção de alterações,exatidão,CA-TIoU</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/checkenvironment.py" line="72"/>
        <source>&lt;p&gt;The models run in a process of their own, with a Python that has torch and other packages. This tool says which Python that is, what it has and what it lacks, which device it computes on, which models are there, and the exact commands that mend what is missing.&lt;/p&gt;&lt;p&gt;INSTALL builds a private environment with what is missing, from the internet or from a folder of wheels (WHEELS); QGIS&apos;s own Python is never touched. REPAIR builds it anew, REMOVE takes it away.&lt;/p&gt;&lt;p&gt;The Python is looked for in this order: the variable EUROMINE_PYTHON, the plugin&apos;s setting, the environment in the QGIS profile, QGIS&apos;s own Python.&lt;/p&gt;&lt;p&gt;Examples: qgis_process run euromine:checkenvironment; qgis_process run euromine:checkenvironment INSTALL=true WHEELS=/media/usb/wheels&lt;/p&gt;</source>
        <translation>&lt;p&gt;Os modelos são executados num processo próprio, com um Python que tem torch e outros pacotes. Esta ferramenta diz qual é esse Python, o que tem e o que lhe falta, em que dispositivo calcula, que modelos existem e os comandos exatos que corrigem o que falta.&lt;/p&gt;&lt;p&gt;INSTALL cria um ambiente privado com o que falta, a partir da internet ou de uma pasta de wheels (WHEELS); o Python do QGIS nunca é alterado. REPAIR cria-o de novo, REMOVE elimina-o.&lt;/p&gt;&lt;p&gt;O Python é procurado por esta ordem: a variável EUROMINE_PYTHON, a definição do plugin, o ambiente no perfil do QGIS, o Python do QGIS.&lt;/p&gt;&lt;p&gt;Exemplos: qgis_process run euromine:checkenvironment; qgis_process run euromine:checkenvironment INSTALL=true WHEELS=/media/usb/wheels&lt;/p&gt;</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/checkenvironment.py" line="111"/>
        <source>Build the environment where it is missing</source>
        <translation>Criar o ambiente se faltar</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/checkenvironment.py" line="111"/>
        <source>Also continues one that was cut off and updates one of an older version. Example: true.</source>
        <translation>Também continua um que foi interrompido e atualiza um de uma versão anterior. Exemplo: true.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/checkenvironment.py" line="111"/>
        <source>Build the environment anew</source>
        <translation>Criar o ambiente de novo</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/checkenvironment.py" line="111"/>
        <source>The old one stays until the new one works. Example: true.</source>
        <translation>O antigo mantém-se até o novo funcionar. Exemplo: true.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/checkenvironment.py" line="111"/>
        <source>Remove the environment</source>
        <translation>Eliminar o ambiente</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/checkenvironment.py" line="111"/>
        <source>Only the one that EuroMine has built. Example: true.</source>
        <translation>Apenas o que o EuroMine criou. Exemplo: true.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/checkenvironment.py" line="140"/>
        <source>Packages to install</source>
        <translation>Pacotes a instalar</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/checkenvironment.py" line="147"/>
        <source>cpu is small; gpu is for NVIDIA graphics; auto takes gpu where such graphics with a recent driver are found. Apple silicon has one kind for both. Example: cpu.</source>
        <translation>cpu é pequeno; gpu é para placas gráficas NVIDIA; auto utiliza gpu se for encontrada uma placa dessas com um driver recente. Nos chips Apple os pacotes são os mesmos em ambos os casos. Exemplo: cpu.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_dialog.py" line="122"/>
        <source>Folder of wheels</source>
        <translation>Pasta de wheels</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/checkenvironment.py" line="158"/>
        <source>Installs from this folder alone, without internet. Example: /media/usb/wheels.</source>
        <translation>Instala apenas a partir desta pasta, sem internet. Exemplo: /media/usb/wheels.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/checkenvironment.py" line="172"/>
        <source>REMOVE contradicts INSTALL and REPAIR: choose one of them.</source>
        <translation>REMOVE contradiz INSTALL e REPAIR: escolha um deles.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/checkenvironment.py" line="221"/>
        <source>Removed: {}</source>
        <translation>Eliminado: {}</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/checkenvironment.py" line="228"/>
        <source>The environment is there and up to date; REPAIR builds it anew.</source>
        <translation>O ambiente existe e está atualizado; REPAIR cria-o de novo.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/checkenvironment.py" line="235"/>
        <source>Building {} with {}: about {} MB to download, {} MB on the disk.</source>
        <translation>A criar {} com {}: cerca de {} MB a transferir, {} MB no disco.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/finetune.py" line="93"/>
        <source>Adapt a model to your own labels</source>
        <translation>Adaptar um modelo aos seus próprios rótulos</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/finetune.py" line="96"/>
        <source>A model file that has learned from your polygons, and whether that made it better.</source>
        <translation>Um ficheiro de modelo que aprendeu com os seus polígonos, e se isso o melhorou.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/finetune.py" line="108"/>
        <source>fine-tune,finetune,train,learn,labels,model,mining</source>
        <translation>ajuste fino,fine-tuning,treinar,aprender,rótulos,modelo,mineração</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/finetune.py" line="125"/>
        <source>&lt;p&gt;Teaches a model what mines look like where you work: from your rasters and from outlines of mines that you have drawn on them. The result is a model file, which the mapping tools take as a model of your own.&lt;/p&gt;&lt;p&gt;A handful of polygons is enough to begin with. It matters more that they differ, and that the ground around them was looked at: give the area in which you have drawn every mine, and include there what the model mistakes for one. Without such an area, what lies within 320 m of your polygons counts as not mine.&lt;/p&gt;&lt;p&gt;About a third of the labelled ground, in whole blocks of 480 m, is kept back and never learned from. The overlap of map and labels there, before and after, tells whether the model got better. If it did not, no model is written.&lt;/p&gt;&lt;p&gt;The threshold and the settings of the consistency over time stay those of the model to start from. At other places the new model may be worse than that one.&lt;/p&gt;&lt;p&gt;Example: qgis_process run euromine:finetune SERIES=Year2019.tif SERIES=Year2023.tif LABELS=drawn.gpkg YEAR_FIELD=year LABELLED_AREA=looked_at.gpkg OUTPUT_MODEL=my_region.json&lt;/p&gt;</source>
        <translation>&lt;p&gt;Ensina a um modelo qual o aspeto das minas onde trabalha: a partir dos seus rasters e dos contornos de minas que desenhou sobre eles. O resultado é um ficheiro de modelo, que as ferramentas de mapeamento aceitam como modelo próprio.&lt;/p&gt;&lt;p&gt;Bastam alguns polígonos para começar. É mais importante que sejam variados e que o terreno em redor tenha sido examinado: indique a zona em que desenhou todas as minas, e inclua nela aquilo que o modelo confunde com uma mina. Sem essa zona, o que fica até 320 m dos seus polígonos conta como não mina.&lt;/p&gt;&lt;p&gt;Cerca de um terço do terreno rotulado, em blocos inteiros de 480 m, é reservado e nunca serve para aprender. A sobreposição do mapa e dos rótulos aí, antes e depois, diz se o modelo melhorou. Se não melhorou, não é escrito nenhum modelo.&lt;/p&gt;&lt;p&gt;O limiar e as definições da consistência temporal continuam a ser os do modelo de partida. Noutros lugares o novo modelo pode ser pior do que esse.&lt;/p&gt;&lt;p&gt;Exemplo: qgis_process run euromine:finetune SERIES=Year2019.tif SERIES=Year2023.tif LABELS=drawn.gpkg YEAR_FIELD=year LABELLED_AREA=looked_at.gpkg OUTPUT_MODEL=my_region.json&lt;/p&gt;</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/finetune.py" line="154"/>
        <source>Mines that you have drawn</source>
        <translation>Minas que desenhou</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/finetune.py" line="154"/>
        <source>Polygons of the mining footprint: pits, dumps, tailings, ponds, plants and haul roads. Example: drawn.gpkg.</source>
        <translation>Polígonos da pegada de mineração: cavas, escombreiras, rejeitos, lagoas, instalações e estradas de transporte. Exemplo: drawn.gpkg.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/finetune.py" line="167"/>
        <source>The year or date at which a polygon holds; dates of the series without a polygon are not learned from. Leave empty if the polygons hold at all dates. Example: year.</source>
        <translation>O ano ou a data em que um polígono é válido; das datas da série sem polígono nada se aprende. Deixe vazio se os polígonos forem válidos em todas as datas. Exemplo: year.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/finetune.py" line="182"/>
        <source>Area in which every mine is drawn</source>
        <translation>Zona em que todas as minas estão desenhadas</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/finetune.py" line="182"/>
        <source>Inside it, everything outside the polygons counts as not mine. If this layer has the year field as well, each of its polygons holds for its year, so that a year without a mine can be told. Example: looked_at.gpkg.</source>
        <translation>Dentro dela, tudo o que está fora dos polígonos conta como não mina. Se esta camada também tiver o campo do ano, cada um dos seus polígonos vale para o respetivo ano, de modo que se pode indicar um ano sem mina. Exemplo: looked_at.gpkg.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/finetune.py" line="199"/>
        <source>Minutes that it may take</source>
        <translation>Minutos que pode demorar</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/finetune.py" line="199"/>
        <source>Reading and scoring included. More may help where there are many labels or where the computer is slow. Example: 8.</source>
        <translation>Incluindo a leitura e a avaliação. Mais tempo pode ajudar se houver muitos rótulos ou se o computador for lento. Exemplo: 8.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/finetune.py" line="215"/>
        <source>Write the model even if it got worse</source>
        <translation>Escrever o modelo mesmo que tenha piorado</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/finetune.py" line="215"/>
        <source>Otherwise a model that scores less on the labels that were kept back than the one it started from is not written. Example: false.</source>
        <translation>Caso contrário, um modelo com pontuação inferior à do modelo de partida nos rótulos reservados não é escrito. Exemplo: false.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/finetune.py" line="229"/>
        <source>Adapted model</source>
        <translation>Modelo adaptado</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/finetune.py" line="229"/>
        <source>Model cards (*.json)</source>
        <translation>Fichas de modelo (*.json)</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/finetune.py" line="229"/>
        <source>The card of the new model; its weights lie beside it as .safetensors, and both belong together. An existing model is not overwritten. Example: my_region.json.</source>
        <translation>A ficha do novo modelo; os seus pesos ficam ao lado em .safetensors, e ambos andam juntos. Um modelo existente não é substituído. Exemplo: my_region.json.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/finetune.py" line="243"/>
        <source>IoU on kept labels, before</source>
        <translation>IoU nos rótulos reservados, antes</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/finetune.py" line="244"/>
        <source>IoU on kept labels, after</source>
        <translation>IoU nos rótulos reservados, depois</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/finetune.py" line="245"/>
        <source>F1 of change on kept labels, before</source>
        <translation>F1 da alteração nos rótulos reservados, antes</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/finetune.py" line="248"/>
        <source>F1 of change on kept labels, after</source>
        <translation>F1 da alteração nos rótulos reservados, depois</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/diagnosis.py" line="168"/>
        <source>Own environment</source>
        <translation>Ambiente próprio</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/diagnosis.py" line="172"/>
        <source>not there; it would lie in {}</source>
        <translation>não existe; ficaria em {}</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/diagnosis.py" line="173"/>
        <source>half built, in {}</source>
        <translation>criado pela metade, em {}</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/diagnosis.py" line="174"/>
        <source>made for another version, in {}</source>
        <translation>feito para outra versão, em {}</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/diagnosis.py" line="175"/>
        <source>complete, in {}</source>
        <translation>completo, em {}</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/diagnosis.py" line="176"/>
        <source>made by hand, in {}</source>
        <translation>feito à mão, em {}</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/diagnosis.py" line="180"/>
        <source>INSTALL=true brings it up to date.</source>
        <translation>INSTALL=true atualiza-o.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/diagnosis.py" line="191"/>
        <source>INSTALL=true builds it with {} (Python {}). To download and on the disk: {} and {} MB for the processor (PACKAGES=cpu), {} and {} MB for NVIDIA graphics (PACKAGES=gpu); {} MB are free there.</source>
        <translation>INSTALL=true cria-o com {} (Python {}). A transferir e no disco: {} e {} MB para o processador (PACKAGES=cpu), {} e {} MB para placas gráficas NVIDIA (PACKAGES=gpu); aí há {} MB livres.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/lineage.py" line="63"/>
        <source>Surface disturbed by mining at every date of a series of satellite images, mapped by a deep model: site, date, area in hectares and confidence (the mean probability inside) of each polygon.</source>
        <translation>Superfície perturbada pela mineração em cada data de uma série de imagens de satélite, mapeada por um modelo profundo: local, data, área em hectares e confiança (a probabilidade média no interior) de cada polígono.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/lineage.py" line="69"/>
        <source>Surface where mining began (gain) or ended (loss) between two dates of a series of satellite images, found by a deep model, with area in hectares and confidence.</source>
        <translation>Superfície onde a mineração começou (ganho) ou terminou (perda) entre duas datas de uma série de imagens de satélite, encontrada por um modelo profundo, com área em hectares e confiança.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/lineage.py" line="74"/>
        <source>One band a date: 0 not mine, 1 mine, 255 unknown.</source>
        <translation>Uma banda por data: 0 não mina, 1 mina, 255 desconhecido.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/lineage.py" line="77"/>
        <source>One band a date: probability of mining times 200, 255 unknown.</source>
        <translation>Uma banda por data: probabilidade de mina vezes 200, 255 desconhecido.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/lineage.py" line="80"/>
        <source>Band 1, first to last date: 0 neither, 1 mining at both, 2 new mining, 3 no longer mining. Band 2: first year of new mining; band 3: first year no longer mining; band 4: number of dates as mine. 65535 is unknown.</source>
        <translation>Banda 1, da primeira à última data: 0 nenhuma, 1 mina em ambas, 2 mina nova, 3 já não é mina. Banda 2: primeiro ano de mina nova; banda 3: primeiro ano em que já não é mina; banda 4: número de datas como mina. 65535 é desconhecido.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/lineage.py" line="97"/>
        <source>Of the model: {}</source>
        <translation>Do modelo: {}</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/loading.py" line="90"/>
        <source>EuroMine {} to {}</source>
        <translation>EuroMine {} a {}</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/replacing.py" line="113"/>
        <source>{}: {} from an earlier run is replaced.</source>
        <translation>{}: {} de uma execução anterior é substituído.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/styles.py" line="112"/>
        <source>What happened</source>
        <translation>O que aconteceu</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/styles.py" line="119"/>
        <source>First year of new mining</source>
        <translation>Primeiro ano de mina nova</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/styles.py" line="119"/>
        <source>First year no longer mining</source>
        <translation>Primeiro ano em que já não é mina</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/site_list.py" line="36"/>
        <source>Site</source>
        <translation>Local</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/styles.py" line="140"/>
        <source>Year</source>
        <translation>Ano</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/series_model.py" line="132"/>
        <source>Date</source>
        <translation>Data</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/styles.py" line="142"/>
        <source>From year</source>
        <translation>Do ano</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/styles.py" line="143"/>
        <source>To year</source>
        <translation>Até ao ano</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/styles.py" line="144"/>
        <source>From date</source>
        <translation>Da data</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/styles.py" line="145"/>
        <source>To date</source>
        <translation>Até à data</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/styles.py" line="146"/>
        <source>Gain or loss</source>
        <translation>Ganho ou perda</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/styles.py" line="147"/>
        <source>Area (ha)</source>
        <translation>Área (ha)</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/styles.py" line="148"/>
        <source>Confidence (0-1)</source>
        <translation>Confiança (0-1)</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_action.py" line="30"/>
        <source>EuroMine environment...</source>
        <translation>Ambiente do EuroMine...</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_action.py" line="54"/>
        <source>This version needs other packages than its environment has.</source>
        <translation>Esta versão precisa de outros pacotes que não os do seu ambiente.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_action.py" line="56"/>
        <source>The models need an environment with torch, which is not there yet.</source>
        <translation>Os modelos precisam de um ambiente com torch, que ainda não existe.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_action.py" line="60"/>
        <source>Set up...</source>
        <translation>Configurar...</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_dialog.py" line="49"/>
        <source>EuroMine environment</source>
        <translation>Ambiente do EuroMine</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_dialog.py" line="101"/>
        <source>Missing:</source>
        <translation>Em falta:</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_dialog.py" line="101"/>
        <source>Built with:</source>
        <translation>Criado com:</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_dialog.py" line="101"/>
        <source>Where:</source>
        <translation>Onde:</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_dialog.py" line="101"/>
        <source>Free space:</source>
        <translation>Espaço livre:</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_dialog.py" line="117"/>
        <source>From a folder of wheels, without internet:</source>
        <translation>A partir de uma pasta de wheels, sem internet:</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_dialog.py" line="123"/>
        <source>Copy diagnostics holds the command that fills such a folder</source>
        <translation>«Copiar diagnóstico» contém o comando que preenche uma pasta dessas</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_dialog.py" line="142"/>
        <source>Use a Python of my own instead</source>
        <translation>Utilizar antes um Python próprio</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_dialog.py" line="146"/>
        <source>A Python that has the packages already, for instance that of a conda environment. Leave it empty to use the one that is built here.</source>
        <translation>Um Python que já tem os pacotes, por exemplo o de um ambiente conda. Deixe vazio para utilizar o que é criado aqui.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_dialog.py" line="153"/>
        <source>Python to use</source>
        <translation>Python a utilizar</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_dialog.py" line="186"/>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_dialog.py" line="208"/>
        <source>Copy diagnostics</source>
        <translation>Copiar diagnóstico</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/series_widget.py" line="147"/>
        <source>Remove</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_dialog.py" line="211"/>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_dialog.py" line="258"/>
        <source>nothing</source>
        <translation>nada</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_dialog.py" line="271"/>
        <source>For the processor: {}</source>
        <translation>Para o processador: {}</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_dialog.py" line="278"/>
        <source>none found</source>
        <translation>nenhuma encontrada</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_dialog.py" line="282"/>
        <source>{}: its driver is too old, update it first</source>
        <translation>{}: o driver é demasiado antigo, atualize-o primeiro</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_dialog.py" line="285"/>
        <source>For NVIDIA graphics ({}): {}</source>
        <translation>Para placas gráficas NVIDIA ({}): {}</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_dialog.py" line="291"/>
        <source>For Apple silicon: {}</source>
        <translation>Para chips Apple: {}</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_dialog.py" line="353"/>
        <source>Stopping...</source>
        <translation>A parar...</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_dialog.py" line="360"/>
        <source>Cancelled.</source>
        <translation>Cancelado.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_dialog.py" line="367"/>
        <source>Remove the environment in {}? The tools do not run without one; it can be built again at any time.</source>
        <translation>Eliminar o ambiente em {}? As ferramentas não funcionam sem um; pode ser criado de novo em qualquer altura.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_dialog.py" line="386"/>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_task.py" line="25"/>
        <source>EuroMine: building the environment</source>
        <translation>EuroMine: criação do ambiente</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_texts.py" line="16"/>
        <source>The environment is being built. You can go on working in QGIS.</source>
        <translation>O ambiente está a ser criado. Pode continuar a trabalhar no QGIS.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_texts.py" line="20"/>
        <source>Looking at this computer...</source>
        <translation>A examinar este computador...</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_texts.py" line="22"/>
        <source>This version of EuroMine needs other packages than the environment has.</source>
        <translation>Esta versão do EuroMine precisa de outros pacotes que não os do ambiente.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_texts.py" line="26"/>
        <source>EuroMine is ready. Its models run on Python {}, {}.</source>
        <translation>O EuroMine está pronto. Os seus modelos são executados com Python {}, {}.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_texts.py" line="30"/>
        <source>Building the environment was cut off. What was downloaded is still there.</source>
        <translation>A criação do ambiente foi interrompida. O que foi transferido continua lá.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_texts.py" line="35"/>
        <source>The Python that EuroMine shall use does not work: {}</source>
        <translation>O Python que o EuroMine deve utilizar não funciona: {}</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_texts.py" line="38"/>
        <source>The models need torch and other packages. They will get an environment of their own; QGIS&apos;s Python stays as it is.</source>
        <translation>Os modelos precisam de torch e de outros pacotes. Terão um ambiente próprio; o Python do QGIS fica como está.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_texts.py" line="48"/>
        <source>Update</source>
        <translation>Atualizar</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_texts.py" line="50"/>
        <source>Repair</source>
        <translation>Reparar</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_texts.py" line="52"/>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_texts.py" line="53"/>
        <source>Install</source>
        <translation>Instalar</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_texts.py" line="57"/>
        <source>about {} to download, {} on the disk</source>
        <translation>cerca de {} a transferir, {} no disco</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/series_model.py" line="132"/>
        <source>Image</source>
        <translation>Imagem</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/series_model.py" line="132"/>
        <source>Found in</source>
        <translation>Encontrada em</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/series_model.py" line="132"/>
        <source>Bands</source>
        <translation>Bandas</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/series_model.py" line="132"/>
        <source>Grid</source>
        <translation>Grelha</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/series_model.py" line="212"/>
        <source>reading...</source>
        <translation>a ler...</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/series_rows.py" line="136"/>
        <source>given here</source>
        <translation>indicada aqui</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/series_rows.py" line="137"/>
        <source>file name</source>
        <translation>nome do ficheiro</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/series_rows.py" line="138"/>
        <source>folder</source>
        <translation>pasta</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/series_rows.py" line="139"/>
        <source>layer&apos;s temporal range</source>
        <translation>intervalo temporal da camada</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/series_rows.py" line="142"/>
        <source>metadata</source>
        <translation>metadados</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/series_rows.py" line="150"/>
        <source>no georeference, {}</source>
        <translation>sem georreferência, {}</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/series_widget.py" line="257"/>
        <source>{}, complete</source>
        <translation>{}, completas</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/series_widget.py" line="72"/>
        <source>Images of the series</source>
        <translation>Imagens da série</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/series_widget.py" line="82"/>
        <source>Folder with the images</source>
        <translation>Pasta com as imagens</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/series_widget.py" line="91"/>
        <source>Looking through {}...</source>
        <translation>A procurar em {}...</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/series_widget.py" line="138"/>
        <source>Add layers</source>
        <translation>Adicionar camadas</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/series_widget.py" line="143"/>
        <source>Add files...</source>
        <translation>Adicionar ficheiros...</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/series_widget.py" line="145"/>
        <source>Add folder...</source>
        <translation>Adicionar pasta...</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/series_widget.py" line="155"/>
        <source>or drop them here</source>
        <translation>ou largue-os aqui</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/series_widget.py" line="164"/>
        <source>No other raster in the project</source>
        <translation>Nenhum outro raster no projeto</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/series_widget.py" line="167"/>
        <source>All {} rasters</source>
        <translation>Todos os {} rasters</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/series_widget.py" line="183"/>
        <source>{} holds no image.</source>
        <translation>{} não contém nenhuma imagem.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/series_widget.py" line="204"/>
        <source>No image yet.</source>
        <translation>Ainda não há imagens.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/series_widget.py" line="206"/>
        <source>Reading {} of {} images...</source>
        <translation>A ler {} de {} imagens...</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/series_widget.py" line="210"/>
        <source>Rows with a problem: {} of {}.</source>
        <translation>Linhas com um problema: {} de {}.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/series_widget.py" line="215"/>
        <source>Images: {}, all of {}.</source>
        <translation>Imagens: {}, todas de {}.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/series_widget.py" line="219"/>
        <source>Images: {}. Dates: {}, from {} to {}.</source>
        <translation>Imagens: {}. Datas: {}, de {} a {}.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/site_list.py" line="88"/>
        <source>Whole area</source>
        <translation>Toda a zona</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/site_chart.py" line="224"/>
        <source>The chart cannot be written to {}.</source>
        <translation>Não é possível escrever o gráfico em {}.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/site_chart.py" line="224"/>
        <source>Choose another folder or name.</source>
        <translation>Escolha outra pasta ou outro nome.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/site_chart.py" line="239"/>
        <source>Mining area (ha)</source>
        <translation>Área de mineração (ha)</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/site_list.py" line="36"/>
        <source>Change (ha)</source>
        <translation>Alteração (ha)</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/site_chart.py" line="281"/>
        <source>no longer mining</source>
        <translation>já não é mina</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/site_chart.py" line="281"/>
        <source>new mining</source>
        <translation>mina nova</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/site_chart.py" line="302"/>
        <source>{}: {:.2f} ha</source>
        <translation>{}: {:.2f} ha</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/site_chart.py" line="307"/>
        <source>Since {}: {:.2f} ha new, {:.2f} ha no longer mining</source>
        <translation>Desde {}: {:.2f} ha novos, {:.2f} ha que já não são mina</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/site_list.py" line="36"/>
        <source>Area over time</source>
        <translation>Área ao longo do tempo</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/site_list.py" line="36"/>
        <source>Last (ha)</source>
        <translation>Última (ha)</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/sites_dock.py" line="61"/>
        <source>EuroMine sites</source>
        <translation>Locais do EuroMine</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/sites_dock.py" line="126"/>
        <source>Footprints</source>
        <translation>Pegadas</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/sites_dock.py" line="127"/>
        <source>Changes</source>
        <translation>Alterações</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/sites_dock.py" line="132"/>
        <source>Load the footprints of a run, or run &quot;Map footprints and detect change&quot;: its sites appear here.</source>
        <translation>Carregue as pegadas de uma execução ou execute «Mapear pegadas e detetar alterações»: os seus locais aparecem aqui.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/sites_dock.py" line="153"/>
        <source>All dates</source>
        <translation>Todas as datas</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/sites_dock.py" line="156"/>
        <source>Blink</source>
        <translation>Alternar</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/sites_dock.py" line="372"/>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/sites_dock.py" line="168"/>
        <source>Chart (PNG, SVG)...</source>
        <translation>Gráfico (PNG, SVG)...</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/sites_dock.py" line="171"/>
        <source>Table of all sites (CSV)...</source>
        <translation>Tabela de todos os locais (CSV)...</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/sites_dock.py" line="335"/>
        <source>Pictures (*.png *.svg)</source>
        <translation>Imagens (*.png *.svg)</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/sites_dock.py" line="341"/>
        <source>Tables (*.csv)</source>
        <translation>Tabelas (*.csv)</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/sites_dock.py" line="351"/>
        <source>The table cannot be written: {}.</source>
        <translation>Não é possível escrever a tabela: {}.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/sites_dock.py" line="351"/>
        <source>Choose another folder.</source>
        <translation>Escolha outra pasta.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_environment.py" line="41"/>
        <source>Making the environment</source>
        <translation>A criar o ambiente</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_environment.py" line="42"/>
        <source>Installing pip</source>
        <translation>A instalar o pip</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_environment.py" line="43"/>
        <source>Starting torch for the first time</source>
        <translation>A iniciar o torch pela primeira vez</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_environment.py" line="44"/>
        <source>The environment is ready</source>
        <translation>O ambiente está pronto</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="39"/>
        <source>The proxy asks for a user name and a password, or refuses them.</source>
        <translation>O proxy pede um nome de utilizador e uma palavra-passe, ou recusa-os.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="39"/>
        <source>Enter them in Settings &gt; Options &gt; Network &gt; Use proxy for web access, then install again.</source>
        <translation>Introduza-os em Configurações &gt; Opções &gt; Rede &gt; Usar proxy para acesso à web e instale de novo.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="39"/>
        <source>The proxy that QGIS names cannot be reached or refuses to connect.</source>
        <translation>O proxy indicado pelo QGIS não está acessível ou recusa a ligação.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="39"/>
        <source>Correct it in Settings &gt; Options &gt; Network; it must be an HTTP proxy that lets pypi.org and files.pythonhosted.org through. Or install from a folder of wheels.</source>
        <translation>Corrija-o em Configurações &gt; Opções &gt; Rede; tem de ser um proxy HTTP que deixe passar pypi.org e files.pythonhosted.org. Ou instale a partir de uma pasta de wheels.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="39"/>
        <source>The server&apos;s certificate is not trusted: something between this computer and the internet, often a company&apos;s firewall or an antivirus program, opens the connection.</source>
        <translation>O certificado do servidor não é de confiança: algo entre este computador e a internet, muitas vezes a firewall de uma empresa ou um antivírus, abre a ligação.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="39"/>
        <source>Ask your IT for its root certificate as a .pem file, set the environment variable PIP_CERT to that file, restart QGIS and install again. Or install from a folder of wheels.</source>
        <translation>Peça ao seu departamento de informática o respetivo certificado raiz como ficheiro .pem, defina a variável de ambiente PIP_CERT com esse ficheiro, reinicie o QGIS e instale de novo. Ou instale a partir de uma pasta de wheels.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="39"/>
        <source>The disk is full.</source>
        <translation>O disco está cheio.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="39"/>
        <source>Free some space on the disk of that folder, then install again: what was downloaded is kept.</source>
        <translation>Liberte espaço no disco dessa pasta e instale de novo: o que foi transferido mantém-se.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="39"/>
        <source>A path is longer than the system allows.</source>
        <translation>Um caminho é mais longo do que o sistema permite.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="39"/>
        <source>On Windows, switch long paths on (search for: Windows long path support), or make an environment in a short folder such as C:\euromine and choose its Python in this dialog.</source>
        <translation>No Windows, ative os caminhos longos (procure: Windows ativar caminhos longos), ou crie um ambiente numa pasta curta como C:\euromine e escolha o seu Python neste diálogo.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="39"/>
        <source>A file is held by another program: a tool of EuroMine that still runs, or an antivirus program that scans it.</source>
        <translation>Um ficheiro está retido por outro programa: uma ferramenta do EuroMine ainda em execução, ou um antivírus que o analisa.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="39"/>
        <source>End running tools and other QGIS windows and install again. If it stays so, ask for an exception for the environment&apos;s folder in the antivirus program.</source>
        <translation>Termine as ferramentas em execução, feche as outras janelas do QGIS e instale de novo. Se o problema persistir, peça uma exceção para a pasta do ambiente no antivírus.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="39"/>
        <source>The folder of the environment may not be written.</source>
        <translation>Não é permitido escrever na pasta do ambiente.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="39"/>
        <source>Give your user the right to write there (see the last lines of the log for the file), then install again.</source>
        <translation>Dê ao seu utilizador o direito de escrever aí (as últimas linhas do registo dizem qual é o ficheiro) e instale de novo.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="39"/>
        <source>A download arrived damaged or incomplete.</source>
        <translation>Uma transferência chegou danificada ou incompleta.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="39"/>
        <source>Install again: only that file is fetched anew. In a folder of wheels, copy it again.</source>
        <translation>Instale de novo: só esse ficheiro é transferido outra vez. Numa pasta de wheels, copie-o de novo.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="39"/>
        <source>{} cannot be reached.</source>
        <translation>{} não está acessível.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="39"/>
        <source>Check the connection to the internet, and the proxy in Settings &gt; Options &gt; Network. Without internet, install from a folder of wheels.</source>
        <translation>Verifique a ligação à internet e o proxy em Configurações &gt; Opções &gt; Rede. Sem internet, instale a partir de uma pasta de wheels.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="39"/>
        <source>The package index on the internet cannot be reached.</source>
        <translation>O índice de pacotes na internet não está acessível.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="39"/>
        <source>There is no {} for this Python and this system.</source>
        <translation>Não existe {} para este Python e este sistema.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="39"/>
        <source>Choose the other kind of packages. If it stays so, this system is too old for the packages (they need Windows 10, macOS 14 on Apple silicon, or Linux with glibc 2.28).</source>
        <translation>Escolha o outro tipo de pacotes. Se o problema persistir, este sistema é demasiado antigo para os pacotes (precisam do Windows 10, do macOS 14 em Apple silicon ou de Linux com glibc 2.28).</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="39"/>
        <source>This Python cannot make environments: a part of it is missing.</source>
        <translation>Este Python não consegue criar ambientes: falta-lhe uma parte.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="39"/>
        <source>On Debian and Ubuntu: sudo apt install python3-venv. Then install again.</source>
        <translation>No Debian e no Ubuntu: sudo apt install python3-venv. Depois instale de novo.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="39"/>
        <source>The computer ran out of memory.</source>
        <translation>O computador ficou sem memória.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="39"/>
        <source>Close other programs, then install again.</source>
        <translation>Feche outros programas e instale de novo.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="182"/>
        <source>No Python was found that an environment can be made from ({}).</source>
        <translation>Não foi encontrado nenhum Python a partir do qual se possa criar um ambiente ({}).</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="183"/>
        <source>The folder of wheels has no {} that fits this Python and this system.</source>
        <translation>A pasta de wheels não tem {} adequado a este Python e a este sistema.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="183"/>
        <source>Fill the folder on a computer with the same system and the same Python version: Copy diagnostics holds the command.</source>
        <translation>Preencha a pasta num computador com o mesmo sistema e a mesma versão do Python: «Copiar diagnóstico» contém o comando.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="191"/>
        <source>The installation failed: {}</source>
        <translation>A instalação falhou: {}</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="191"/>
        <source>Install again. If it fails again, report it together with the diagnostics.</source>
        <translation>Instale de novo. Se voltar a falhar, comunique-o juntamente com o diagnóstico.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="197"/>
        <source>The disk has too little space: {}.</source>
        <translation>O disco tem muito pouco espaço: {}.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="197"/>
        <source>Free some space, or choose the packages for the processor, which are smaller.</source>
        <translation>Liberte espaço ou escolha os pacotes para o processador, que são mais pequenos.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="203"/>
        <source>Everything is installed, but torch does not start: {}</source>
        <translation>Está tudo instalado, mas o torch não arranca: {}</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="203"/>
        <source>On Windows, install Microsoft&apos;s Visual C++ Redistributable (x64) and press Repair. Elsewhere, press Repair and choose the packages for the processor.</source>
        <translation>No Windows, instale o Visual C++ Redistributable (x64) da Microsoft e prima «Reparar». Noutros sistemas, prima «Reparar» e escolha os pacotes para o processador.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="211"/>
        <source>Another QGIS is building this environment: {}.</source>
        <translation>Outro QGIS está a criar este ambiente: {}.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="211"/>
        <source>Wait until it has finished, or cancel it there.</source>
        <translation>Espere que termine ou cancele-o aí.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="215"/>
        <source>QGIS uses the SOCKS proxy {}, which pip cannot use.</source>
        <translation>O QGIS utiliza o proxy SOCKS {}, que o pip não consegue utilizar.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="215"/>
        <source>Name an HTTP proxy in Settings &gt; Options &gt; Network, or install from a folder of wheels.</source>
        <translation>Indique um proxy HTTP em Configurações &gt; Opções &gt; Rede, ou instale a partir de uma pasta de wheels.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="222"/>
        <source>The folder of wheels {} does not exist or holds no .whl file.</source>
        <translation>A pasta de wheels {} não existe ou não contém nenhum ficheiro .whl.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="222"/>
        <source>Choose the folder that holds the .whl files.</source>
        <translation>Escolha a pasta que contém os ficheiros .whl.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/pip_progress.py" line="10"/>
        <source>Looking the packages up</source>
        <translation>A procurar os pacotes</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/pip_progress.py" line="11"/>
        <source>Fetching {}</source>
        <translation>A transferir {}</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/pip_progress.py" line="12"/>
        <source>Unpacking the packages</source>
        <translation>A descompactar os pacotes</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/changedetect_and_evaluate.py" line="66"/>
        <source>&lt;p&gt;Maps footprints and changes of a series of images, then compares the footprints with reference masks: two tools in one run, as a model of the model designer.&lt;/p&gt;&lt;p&gt;To make a model of your own from it, choose Open Model in the model designer, and in the plugin&apos;s folder resources/processing_models.&lt;/p&gt;&lt;p&gt;Example: qgis_process run euromine:changedetect_and_evaluate SERIES=Year2019.tif SERIES=Year2024.tif REFERENCE=label/Year2019.tif REFERENCE=label/Year2024.tif changedetect:FOOTPRINT_RASTER=footprints.tif evaluate:REPORT=evaluation.html&lt;/p&gt;</source>
        <translation>&lt;p&gt;Mapeia as pegadas e as alterações de uma série de imagens e depois compara as pegadas com máscaras de referência: duas ferramentas numa só execução, como modelo da modelação gráfica.&lt;/p&gt;&lt;p&gt;Para fazer um modelo seu a partir deste, escolha «Abrir Modelo» na modelação gráfica e, na pasta do plugin, resources/processing_models.&lt;/p&gt;&lt;p&gt;Exemplo: qgis_process run euromine:changedetect_and_evaluate SERIES=Year2019.tif SERIES=Year2024.tif REFERENCE=label/Year2019.tif REFERENCE=label/Year2024.tif changedetect:FOOTPRINT_RASTER=footprints.tif evaluate:REPORT=evaluation.html&lt;/p&gt;</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="163"/>
        <source>Memory limit (megabytes)</source>
        <translation>Limite de memória (megabytes)</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="163"/>
        <source>Smaller tiles are computed where the run would take more memory than that beside its libraries (about 900); 0 sets no limit. The log says what it will take. Example: 1000.</source>
        <translation>São calculados mosaicos mais pequenos quando a execução precisaria de mais memória do que esta além das suas bibliotecas (cerca de 900); 0 não impõe limite. O registo diz quanta será precisa. Exemplo: 1000.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/sites_dock.py" line="158"/>
        <source>Show the two dates in turn, so that what changed catches the eye. Images of both that the map shows take turns as well.</source>
        <translation>Mostra as duas datas à vez, para que o que mudou salte à vista. As imagens de ambas que o mapa mostra também se alternam.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="147"/>
        <source>Smoothing of polygons (pixels)</source>
        <translation>Suavização dos polígonos (pixels)</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="147"/>
        <source>0 keeps the outlines of the pixels; 1 makes slants of their steps, the same for neighbours and at every date. Areas stay those of the pixels. Example: 1.</source>
        <translation>0 mantém os contornos dos pixels; 1 transforma os seus degraus em linhas oblíquas, iguais para os polígonos vizinhos e em todas as datas. As áreas continuam a ser as dos pixels. Exemplo: 1.</translation>
    </message>
</context>
</TS>
