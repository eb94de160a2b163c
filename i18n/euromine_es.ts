<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es">
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
        <translation>La calidad de los modelos en los sitios de EuroMineNet: la tabla del artículo correspondiente.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/evaluate.py" line="69"/>
        <source>Evaluation</source>
        <translation>Evaluación</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/benchmark.py" line="59"/>
        <source>EuroMineNet,accuracy,models,IoU,F1,CA-TIoU,mining</source>
        <translation>EuroMineNet,exactitud,modelos,IoU,F1,CA-TIoU,minería</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/benchmark.py" line="76"/>
        <source>&lt;p&gt;Maps every site of a folder in EuroMineNet&apos;s layout with one or more models, and writes the table of the two tasks: footprints of every year, and change between years, overall and by the years that lie between.&lt;/p&gt;&lt;p&gt;A site is a folder with image/Year2019.tif and label/Year2019.tif (images and labels are understood as well). The split is the official one by site; sites that it does not name belong to train.&lt;/p&gt;&lt;p&gt;The footprints of each site are kept in a folder beside the report. A run that was stopped goes on where it was; remove that folder to map all sites anew.&lt;/p&gt;&lt;p&gt;Example: qgis_process run euromine:benchmark FOLDER=EuroMineNet SPLIT=test MODELS=accurate REPORT=benchmark.html&lt;/p&gt;</source>
        <translation>&lt;p&gt;Cartografía cada sitio de una carpeta organizada como EuroMineNet con uno o varios modelos, y escribe la tabla de las dos tareas: huellas de cada año y cambio entre años, en conjunto y según los años que median.&lt;/p&gt;&lt;p&gt;Un sitio es una carpeta con image/Year2019.tif y label/Year2019.tif (también se entienden images y labels). La división es la oficial por sitios; los sitios que no nombra pertenecen a train.&lt;/p&gt;&lt;p&gt;Las huellas de cada sitio se guardan en una carpeta junto al informe. Una ejecución detenida continúa donde estaba; elimine esa carpeta para volver a cartografiar todos los sitios.&lt;/p&gt;&lt;p&gt;Ejemplo: qgis_process run euromine:benchmark FOLDER=EuroMineNet SPLIT=test MODELS=accurate REPORT=benchmark.html&lt;/p&gt;</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/benchmark.py" line="92"/>
        <source>Folder with the sites</source>
        <translation>Carpeta con los sitios</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/benchmark.py" line="92"/>
        <source>It holds one folder a site. Example: /data/EuroMineNet.</source>
        <translation>Contiene una carpeta por sitio. Ejemplo: /data/EuroMineNet.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/benchmark.py" line="103"/>
        <source>Split</source>
        <translation>Subconjunto</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/benchmark.py" line="103"/>
        <source>test and val are the official lists, train is the rest, all is everything. Example: test.</source>
        <translation>test y val son las listas oficiales, train es el resto, all es todo. Ejemplo: test.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/benchmark.py" line="112"/>
        <source>Years</source>
        <translation>Años</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/benchmark.py" line="112"/>
        <source>Years or a range of years; leave empty for all that there are. Example: 2015-2024.</source>
        <translation>Años o un intervalo de años; deje vacío para todos los que haya. Ejemplo: 2015-2024.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/diagnosis.py" line="203"/>
        <source>Models</source>
        <translation>Modelos</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/benchmark.py" line="123"/>
        <source>All that are chosen appear in one table. Example: accurate.</source>
        <translation>Todos los elegidos aparecen en una misma tabla. Ejemplo: accurate.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameter_blocks.py" line="136"/>
        <source>Compute on</source>
        <translation>Calcular en</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameter_blocks.py" line="136"/>
        <source>auto takes a graphics card where there is one: cuda (NVIDIA) or mps (Apple), else the processor. Example: cpu.</source>
        <translation>auto usa una tarjeta gráfica si la hay: cuda (NVIDIA) o mps (Apple); si no, el procesador. Ejemplo: cpu.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="254"/>
        <source>Report</source>
        <translation>Informe</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="254"/>
        <source>HTML files (*.html)</source>
        <translation>Archivos HTML (*.html)</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/benchmark.py" line="146"/>
        <source>The table with scores for every site; its numbers lie beside it as .json and .csv. Example: benchmark.html.</source>
        <translation>La tabla con las puntuaciones de cada sitio; sus números quedan al lado como .json y .csv. Ejemplo: benchmark.html.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/changedetect.py" line="18"/>
        <source>Map footprints and detect change</source>
        <translation>Cartografiar huellas y detectar cambios</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/changedetect.py" line="21"/>
        <source>Mining footprints of every date, and what changed between the dates.</source>
        <translation>Huellas mineras de cada fecha y lo que cambió entre las fechas.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/changedetect.py" line="26"/>
        <source>mining,mine,change detection,Sentinel-2,time series,deep learning</source>
        <translation>minería,mina,detección de cambios,Sentinel-2,serie temporal,aprendizaje profundo</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/changedetect.py" line="31"/>
        <source>&lt;p&gt;Maps the surface that mining has disturbed (pits, dumps, tailings, ponds, plants and haul roads) in a series of satellite images, and detects where it grew and where it was given up.&lt;/p&gt;&lt;p&gt;Give one raster a date, for example yearly Sentinel-2 composites at 10 m, and, if only certain places matter, a polygon layer of sites. Nodata and cloud gaps are left out date by date. Areas are true hectares on the ellipsoid, whatever the coordinate reference system.&lt;/p&gt;&lt;p&gt;With reference masks the report tells how good the result is: CA-TIoU and its companions.&lt;/p&gt;&lt;p&gt;The models run in a process of their own; euromine:checkenvironment says whether all is there that they need.&lt;/p&gt;&lt;p&gt;Example: qgis_process run euromine:changedetect SERIES=Year2019.tif SERIES=Year2024.tif FOOTPRINTS=footprints.gpkg CHANGES=changes.gpkg REPORT=report.html&lt;/p&gt;</source>
        <translation>&lt;p&gt;Cartografía la superficie alterada por la minería (cortas, escombreras, relaves, balsas, plantas y pistas de acarreo) en una serie de imágenes de satélite, y detecta dónde creció y dónde se abandonó.&lt;/p&gt;&lt;p&gt;Indique un ráster por fecha, por ejemplo compuestos anuales de Sentinel-2 a 10 m, y, si solo importan ciertos lugares, una capa de polígonos de los sitios. Los píxeles sin datos y los huecos por nubes se excluyen fecha por fecha. Las superficies son hectáreas verdaderas sobre el elipsoide, sea cual sea el sistema de referencia de coordenadas.&lt;/p&gt;&lt;p&gt;Con máscaras de referencia, el informe dice cuál es la calidad del resultado: CA-TIoU y las puntuaciones que la acompañan.&lt;/p&gt;&lt;p&gt;Los modelos se ejecutan en un proceso propio; euromine:checkenvironment dice si está todo lo que necesitan.&lt;/p&gt;&lt;p&gt;Ejemplo: qgis_process run euromine:changedetect SERIES=Year2019.tif SERIES=Year2024.tif FOOTPRINTS=footprints.gpkg CHANGES=changes.gpkg REPORT=report.html&lt;/p&gt;</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/checkenvironment.py" line="41"/>
        <source>Check environment</source>
        <translation>Comprobar el entorno</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/checkenvironment.py" line="44"/>
        <source>Python, torch, device and models: what is there, what is missing.</source>
        <translation>Python, torch, dispositivo y modelos: qué hay y qué falta.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/checkenvironment.py" line="49"/>
        <source>Set-up</source>
        <translation>Configuración</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/checkenvironment.py" line="55"/>
        <source>torch,python,gpu,cuda,install,diagnosis</source>
        <translation>torch,python,gpu,cuda,instalación,diagnóstico</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/checkenvironment.py" line="88"/>
        <source>Findings</source>
        <translation>Resultados de la comprobación</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/checkenvironment.py" line="94"/>
        <source>A page with everything that was found. Example: environment.html.</source>
        <translation>Una página con todo lo que se encontró. Ejemplo: environment.html.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/checkenvironment.py" line="99"/>
        <source>torch starts</source>
        <translation>torch arranca</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/checkenvironment.py" line="102"/>
        <source>The mapping tools can run</source>
        <translation>Las herramientas de cartografía pueden ejecutarse</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/checkenvironment.py" line="105"/>
        <source>Device that auto takes</source>
        <translation>Dispositivo que usa auto</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/checkenvironment.py" line="206"/>
        <source>OUTPUT {} cannot be written: {}. Choose another folder.</source>
        <translation>No se puede escribir OUTPUT {}: {}. Elija otra carpeta.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/evaluate.py" line="61"/>
        <source>Evaluate footprints</source>
        <translation>Evaluar huellas</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/evaluate.py" line="64"/>
        <source>How well a series of mining footprints fits a reference, change included.</source>
        <translation>Hasta qué punto coincide una serie de huellas mineras con una referencia, incluido el cambio.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/evaluate.py" line="75"/>
        <source>accuracy,validation,IoU,F1,CA-TIoU,reference,mining</source>
        <translation>exactitud,validación,IoU,F1,CA-TIoU,referencia,minería</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/evaluate.py" line="92"/>
        <source>&lt;p&gt;Compares two series of mining footprints, whoever made them: the overlap at every date, whether what lasts and what changes is found, how well the outlines lie on each other, for all and for each site.&lt;/p&gt;&lt;p&gt;A series may be masks of one band a date, one raster with a band a date (as the footprint raster of the mapping tools), or polygons with a field that holds the year. The dates of the prediction count; those that the reference does not know are left out. Masks are resampled to the pixels of the prediction, or of the template. Masks without georeference lie on the grid of the other series where the sizes match.&lt;/p&gt;&lt;p&gt;In masks 1 is mine, 0 is not and 255 is not known; 255 is mine only where a file holds nothing but 0 and 255.&lt;/p&gt;&lt;p&gt;Example: qgis_process run euromine:evaluate PREDICTION=footprints.tif REFERENCE=label/Year2016.tif REFERENCE=label/Year2024.tif REPORT=report.html&lt;/p&gt;</source>
        <translation>&lt;p&gt;Compara dos series de huellas mineras, sea quien sea su autor: el solapamiento en cada fecha, si se encuentra lo que permanece y lo que cambia, hasta qué punto se superponen los contornos, para todos y para cada sitio.&lt;/p&gt;&lt;p&gt;Una serie puede ser máscaras de una banda por fecha, un ráster con una banda por fecha (como el ráster de huellas de las herramientas de cartografía) o polígonos con un campo que contiene el año. Cuentan las fechas de la predicción; las que la referencia no conoce se excluyen. Las máscaras se remuestrean a los píxeles de la predicción o de la plantilla. Las máscaras sin georreferencia se sitúan en la cuadrícula de la otra serie cuando los tamaños coinciden.&lt;/p&gt;&lt;p&gt;En las máscaras, 1 es mina, 0 no lo es y 255 es desconocido; 255 es mina solo si un archivo no contiene más que 0 y 255.&lt;/p&gt;&lt;p&gt;Ejemplo: qgis_process run euromine:evaluate PREDICTION=footprints.tif REFERENCE=label/Year2016.tif REFERENCE=label/Year2024.tif REPORT=report.html&lt;/p&gt;</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/evaluate_parameters.py" line="34"/>
        <source>Predicted footprints: masks or one stack</source>
        <translation>Huellas predichas: máscaras o una pila</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/evaluate_parameters.py" line="34"/>
        <source>One mask a date, or one raster with a band a date: 1 is mine, 0 is not, 255 is not known. Example: footprints.tif.</source>
        <translation>Una máscara por fecha, o un ráster con una banda por fecha: 1 es mina, 0 no lo es, 255 es desconocido. Ejemplo: footprints.tif.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/evaluate_parameters.py" line="48"/>
        <source>Dates of the prediction</source>
        <translation>Fechas de la predicción</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/evaluate_parameters.py" line="48"/>
        <source>One year or date for each raster, or each band of a stack, separated by semicolons. Leave empty to find them in the files, their bands&apos; names and tags. For polygons: the dates that the layer speaks of, so that one without a polygon is a date without a mine. Example: 2016;2018;2020-07-04.</source>
        <translation>Un año o una fecha por cada ráster, o por cada banda de una pila, separados por punto y coma. Deje vacío para buscarlos en los archivos, los nombres de sus bandas y sus etiquetas. Para polígonos: las fechas de las que trata la capa, de modo que una sin polígono es una fecha sin mina. Ejemplo: 2016;2018;2020-07-04.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/evaluate_parameters.py" line="63"/>
        <source>Reference footprints: masks or one stack</source>
        <translation>Huellas de referencia: máscaras o una pila</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/evaluate_parameters.py" line="63"/>
        <source>As the predicted ones. Masks without georeference, such as EuroMineNet&apos;s labels, need the size of the prediction. Example: label/Year2016.tif, label/Year2018.tif.</source>
        <translation>Como las predichas. Las máscaras sin georreferencia, como las etiquetas de EuroMineNet, deben tener el tamaño de la predicción. Ejemplo: label/Year2016.tif, label/Year2018.tif.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/evaluate_parameters.py" line="77"/>
        <source>Dates of the reference</source>
        <translation>Fechas de la referencia</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/evaluate_parameters.py" line="77"/>
        <source>As the dates of the prediction. Example: 2016;2018;2020.</source>
        <translation>Como las fechas de la predicción. Ejemplo: 2016;2018;2020.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/evaluate_parameters.py" line="88"/>
        <source>Predicted footprints as polygons</source>
        <translation>Huellas predichas como polígonos</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/evaluate_parameters.py" line="88"/>
        <source>Instead of masks: one layer with the polygons of all dates. A pixel is mine where its centre lies in a polygon. Example: footprints.gpkg.</source>
        <translation>En lugar de máscaras: una capa con los polígonos de todas las fechas. Un píxel es mina si su centro está en un polígono. Ejemplo: footprints.gpkg.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/evaluate_parameters.py" line="102"/>
        <source>Reference footprints as polygons</source>
        <translation>Huellas de referencia como polígonos</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/evaluate_parameters.py" line="102"/>
        <source>Instead of masks: one layer with the polygons of all dates. Example: digitised.gpkg.</source>
        <translation>En lugar de máscaras: una capa con los polígonos de todas las fechas. Ejemplo: digitised.gpkg.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/finetune.py" line="167"/>
        <source>Field with the year of a polygon</source>
        <translation>Campo con el año de un polígono</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/evaluate_parameters.py" line="115"/>
        <source>The name of the field that holds the year or date, the same in both polygon layers. Example: year.</source>
        <translation>El nombre del campo que contiene el año o la fecha, el mismo en ambas capas de polígonos. Ejemplo: year.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/evaluate_parameters.py" line="129"/>
        <source>Raster whose pixels are compared</source>
        <translation>Ráster cuyos píxeles se comparan</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/evaluate_parameters.py" line="129"/>
        <source>Polygons are drawn and masks resampled on its pixels. Needed only where both series are polygons; else the pixels are those of the prediction, or of the reference where the prediction is polygons. Example: Year2016.tif.</source>
        <translation>En sus píxeles se dibujan los polígonos y se remuestrean las máscaras. Solo es necesario si ambas series son polígonos; si no, los píxeles son los de la predicción, o los de la referencia si la predicción son polígonos. Ejemplo: Year2016.tif.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="36"/>
        <source>Sites</source>
        <translation>Sitios</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/evaluate_parameters.py" line="143"/>
        <source>Only these areas are compared, and scores are told for each. From five sites on, intervals tell how far the scores depend on the choice of sites. Example: concessions.gpkg.</source>
        <translation>Solo se comparan estas zonas, y se dan puntuaciones para cada una. A partir de cinco sitios, unos intervalos indican cuánto dependen las puntuaciones de la elección de los sitios. Ejemplo: concessions.gpkg.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="50"/>
        <source>Field with the name of the site</source>
        <translation>Campo con el nombre del sitio</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/evaluate_parameters.py" line="158"/>
        <source>Its values appear as site in the report, and must differ from each other. Leave empty to number the sites. Example: site_name.</source>
        <translation>Sus valores aparecen como sitio en el informe y deben ser distintos entre sí. Deje vacío para numerar los sitios. Ejemplo: site_name.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/evaluate_parameters.py" line="172"/>
        <source>Tolerance of outlines (pixels)</source>
        <translation>Tolerancia de los contornos (píxeles)</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/evaluate_parameters.py" line="172"/>
        <source>An outline counts as found where the other series&apos; outline is not farther away than this many pixels. Example: 2.</source>
        <translation>Un contorno se considera encontrado si el contorno de la otra serie no está más lejos que este número de píxeles. Ejemplo: 2.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/evaluate_parameters.py" line="192"/>
        <source>A page with scores, maps of where the two agree, and plain words on what the scores say; its numbers lie beside it as .json and .csv. Example: report.html.</source>
        <translation>Una página con puntuaciones, mapas de dónde coinciden ambas y explicaciones sencillas de lo que dicen las puntuaciones; sus números quedan al lado como .json y .csv. Ejemplo: report.html.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="269"/>
        <source>Change-aware temporal IoU</source>
        <translation>IoU temporal sensible al cambio (CA-TIoU)</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/evaluate_parameters.py" line="208"/>
        <source>IoU of persisting mine</source>
        <translation>IoU de la mina persistente</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/evaluate_parameters.py" line="209"/>
        <source>IoU of change</source>
        <translation>IoU del cambio</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="270"/>
        <source>Mean IoU of the footprints</source>
        <translation>IoU media de las huellas</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/evaluate_parameters.py" line="211"/>
        <source>Mean F1 of the footprints</source>
        <translation>F1 media de las huellas</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/mapfootprint.py" line="17"/>
        <source>Map footprints</source>
        <translation>Cartografiar huellas</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/mapfootprint.py" line="20"/>
        <source>Mining footprints of one or many dates.</source>
        <translation>Huellas mineras de una o varias fechas.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/mapfootprint.py" line="23"/>
        <source>mining,mine,footprint,segmentation,Sentinel-2,deep learning</source>
        <translation>minería,mina,huella,segmentación,Sentinel-2,aprendizaje profundo</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/mapfootprint.py" line="28"/>
        <source>&lt;p&gt;Maps the surface that mining has disturbed (pits, dumps, tailings, ponds, plants and haul roads) in satellite images of one or many dates.&lt;/p&gt;&lt;p&gt;With several dates of the same place they are weighed together, unless consistency over time is none. To learn what changed between them use euromine:changedetect.&lt;/p&gt;&lt;p&gt;Example: qgis_process run euromine:mapfootprint SERIES=mine_2024.tif FOOTPRINTS=footprints.gpkg REPORT=report.html&lt;/p&gt;</source>
        <translation>&lt;p&gt;Cartografía la superficie alterada por la minería (cortas, escombreras, relaves, balsas, plantas y pistas de acarreo) en imágenes de satélite de una o varias fechas.&lt;/p&gt;&lt;p&gt;Varias fechas del mismo lugar se ponderan en conjunto, salvo que la consistencia temporal sea none. Para saber qué cambió entre ellas, use euromine:changedetect.&lt;/p&gt;&lt;p&gt;Ejemplo: qgis_process run euromine:mapfootprint SERIES=mine_2024.tif FOOTPRINTS=footprints.gpkg REPORT=report.html&lt;/p&gt;</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/mapping.py" line="82"/>
        <source>Mapping</source>
        <translation>Cartografía</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameter_blocks.py" line="29"/>
        <source>Image series, one raster a date</source>
        <translation>Serie de imágenes, un ráster por fecha</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameter_blocks.py" line="36"/>
        <source>Satellite images of the same place, in any order. Several rasters of one date are taken as tiles of one image if they lie beside each other. Example: Year2016.tif, Year2018.tif, Year2024.tif.</source>
        <translation>Imágenes de satélite del mismo lugar, en cualquier orden. Varios rásteres de una misma fecha se toman como teselas de una imagen si están contiguos. Ejemplo: Year2016.tif, Year2018.tif, Year2024.tif.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameter_blocks.py" line="46"/>
        <source>Dates, in the order of the series</source>
        <translation>Fechas, en el orden de la serie</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameter_blocks.py" line="46"/>
        <source>One year or date for each raster, separated by semicolons. Leave empty to find the dates in the files&apos; metadata, their names, their folders or the layers&apos; temporal ranges; the log says what was found. Example: 2016;2018;2020-07-04.</source>
        <translation>Un año o una fecha por cada ráster, separados por punto y coma. Deje vacío para buscar las fechas en los metadatos de los archivos, sus nombres, sus carpetas o los rangos temporales de las capas; el registro dice qué se encontró. Ejemplo: 2016;2018;2020-07-04.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="36"/>
        <source>Polygons of the mine sites. Only these areas are read, computed and written, and areas are told for each. Example: concessions.gpkg.</source>
        <translation>Polígonos de los sitios mineros. Solo se leen, calculan y escriben estas zonas, y se dan superficies para cada una. Ejemplo: concessions.gpkg.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="50"/>
        <source>Its values appear as site in the results, and must differ from each other. Leave empty to number the sites. Example: site_name.</source>
        <translation>Sus valores aparecen como sitio en los resultados y deben ser distintos entre sí. Deje vacío para numerar los sitios. Ejemplo: site_name.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameter_blocks.py" line="64"/>
        <source>Bands of the images</source>
        <translation>Bandas de las imágenes</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameter_blocks.py" line="64"/>
        <source>auto reads the band names, or goes by the number of bands where that is unambiguous; eurominenet10: B2 B3 B4 B5 B6 B7 B8 B8A B11 B12; sentinel2_l2a: 12 bands, or 13 with B10; landsat_c2l2: SR_B1 to SR_B7; six: blue, green, red, near infrared, two short-wave infrared; rgb: red, green, blue; custom: see the next parameter. Names in the file beat positions. Example: eurominenet10.</source>
        <translation>auto lee los nombres de las bandas, o se guía por su número si no es ambiguo; eurominenet10: B2 B3 B4 B5 B6 B7 B8 B8A B11 B12; sentinel2_l2a: 12 bandas, o 13 con B10; landsat_c2l2: SR_B1 a SR_B7; six: azul, verde, rojo, infrarrojo cercano, dos de infrarrojo de onda corta; rgb: rojo, verde, azul; custom: véase el parámetro siguiente. Los nombres del archivo prevalecen sobre las posiciones. Ejemplo: eurominenet10.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameter_blocks.py" line="81"/>
        <source>Band numbers, where bands are custom</source>
        <translation>Números de las bandas, si es custom</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameter_blocks.py" line="81"/>
        <source>Which band is which: blue, green, red, nir, swir16, swir22. Bands that the images lack are left out. Example: blue=1;green=2;red=3;nir=4.</source>
        <translation>Qué banda es cuál: blue, green, red, nir, swir16, swir22. Las bandas que faltan en las imágenes se omiten. Ejemplo: blue=1;green=2;red=3;nir=4.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameter_blocks.py" line="99"/>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameter_blocks.py" line="99"/>
        <source>The network that maps the mines. The report says what it was trained on, how good it is and where it fails. Example: accurate.</source>
        <translation>La red que cartografía las minas. El informe dice con qué se entrenó, qué calidad tiene y dónde falla. Ejemplo: accurate.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameter_blocks.py" line="114"/>
        <source>A model of your own</source>
        <translation>Un modelo propio</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameter_blocks.py" line="114"/>
        <source>Model cards (*.json *.safetensors)</source>
        <translation>Fichas de modelo (*.json *.safetensors)</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameter_blocks.py" line="114"/>
        <source>The card (.json) of a model, with its weights (.safetensors) beside it. It is used instead of the model above. Example: /models/my_region.json.</source>
        <translation>La ficha (.json) de un modelo, con sus pesos (.safetensors) al lado. Se usa en lugar del modelo de arriba. Ejemplo: /models/my_region.json.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="70"/>
        <source>Threshold of the mining probability</source>
        <translation>Umbral de la probabilidad de mina</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="87"/>
        <source>Consistency over time</source>
        <translation>Consistencia temporal</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="87"/>
        <source>hmm weighs all dates together, so that single-date mistakes do not show as changes; none lets every date stand for itself. Example: hmm.</source>
        <translation>hmm pondera todas las fechas en conjunto, para que los errores de una sola fecha no aparezcan como cambios; none deja que cada fecha valga por sí sola. Ejemplo: hmm.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="102"/>
        <source>Dates to compare</source>
        <translation>Fechas que comparar</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="102"/>
        <source>consecutive compares each date with the next, first_last only the ends of the series, all every date with every later one. Example: first_last.</source>
        <translation>consecutive compara cada fecha con la siguiente, first_last solo los extremos de la serie, all cada fecha con todas las posteriores. Ejemplo: first_last.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="116"/>
        <source>Smallest polygon (hectares)</source>
        <translation>Polígono más pequeño (hectáreas)</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="116"/>
        <source>Smaller polygons are not written; rasters and area figures keep them. A pixel of 10 m has 0.01 ha. Example: 1.</source>
        <translation>Los polígonos más pequeños no se escriben; los rásteres y las cifras de superficie los conservan. Un píxel de 10 m tiene 0,01 ha. Ejemplo: 1.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="131"/>
        <source>Reference masks</source>
        <translation>Máscaras de referencia</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="131"/>
        <source>Masks of known footprints, 0 and 1 (or 0 and 255), dated like the series: the report then says how good the result is. A mask without georeference takes the grid of the image of its date. Example: label/Year2016.tif, label/Year2018.tif.</source>
        <translation>Máscaras de huellas conocidas, 0 y 1 (o 0 y 255), fechadas como la serie: el informe dice entonces cuál es la calidad del resultado. Una máscara sin georreferencia toma la cuadrícula de la imagen de su fecha. Ejemplo: label/Year2016.tif, label/Year2018.tif.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="184"/>
        <source>Mining footprints</source>
        <translation>Huellas mineras</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="184"/>
        <source>Polygons of every date with site, year, area in hectares and confidence (the mean probability inside). Example: footprints.gpkg.</source>
        <translation>Polígonos de cada fecha con sitio, año, superficie en hectáreas y confianza (la probabilidad media en su interior). Ejemplo: footprints.gpkg.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="199"/>
        <source>Mining changes</source>
        <translation>Cambios mineros</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="199"/>
        <source>Polygons of gain and loss for each pair of dates, with site, years, area in hectares and confidence. Example: changes.gpkg.</source>
        <translation>Polígonos de ganancia y pérdida para cada par de fechas, con sitio, años, superficie en hectáreas y confianza. Ejemplo: changes.gpkg.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="213"/>
        <source>Mining footprints (raster)</source>
        <translation>Huellas mineras (ráster)</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="213"/>
        <source>One band a date: 0 not mine, 1 mine, 255 unknown. Example: footprints.tif.</source>
        <translation>Una banda por fecha: 0 no mina, 1 mina, 255 desconocido. Ejemplo: footprints.tif.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="225"/>
        <source>Mining probability (raster)</source>
        <translation>Probabilidad de mina (ráster)</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="225"/>
        <source>One band a date: probability times 200, so that 100 is one half; 255 unknown. Example: probability.tif.</source>
        <translation>Una banda por fecha: probabilidad multiplicada por 200, de modo que 100 es un medio; 255 desconocido. Ejemplo: probability.tif.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="240"/>
        <source>Mining changes (raster)</source>
        <translation>Cambios mineros (ráster)</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="240"/>
        <source>Band 1, first to last date: 0 neither, 1 stable mine, 2 gain, 3 loss. Band 2: first year of gain; band 3: first year of loss; band 4: number of dates as mine. Example: changes.tif.</source>
        <translation>Banda 1, de la primera a la última fecha: 0 ninguno, 1 mina estable, 2 ganancia, 3 pérdida. Banda 2: primer año de ganancia; banda 3: primer año de pérdida; banda 4: número de fechas como mina. Ejemplo: changes.tif.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="254"/>
        <source>A page with maps, areas, changes, scores where there are reference masks, and how all was made; its numbers lie beside it as .json and .csv. Example: report.html.</source>
        <translation>Una página con mapas, superficies, cambios, puntuaciones si hay máscaras de referencia, y cómo se hizo todo; sus números quedan al lado como .json y .csv. Ejemplo: report.html.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="271"/>
        <source>Mining area, first date (ha)</source>
        <translation>Superficie minera, primera fecha (ha)</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="272"/>
        <source>Mining area, last date (ha)</source>
        <translation>Superficie minera, última fecha (ha)</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/diagnosis.py" line="64"/>
        <source>EuroMine: the environment</source>
        <translation>EuroMine: el entorno</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/diagnosis.py" line="77"/>
        <source>Versions</source>
        <translation>Versiones</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/diagnosis.py" line="90"/>
        <source>No Python was found.</source>
        <translation>No se encontró ningún Python.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/diagnosis.py" line="111"/>
        <source>The packages that EuroMine is tested with need Python {} or newer.</source>
        <translation>Los paquetes con los que se prueba EuroMine necesitan Python {} o posterior.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/diagnosis.py" line="118"/>
        <source>Device</source>
        <translation>Dispositivo</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/diagnosis.py" line="123"/>
        <source>torch does not start: {}</source>
        <translation>torch no arranca: {}</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_dialog.py" line="114"/>
        <source>Packages</source>
        <translation>Paquetes</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/diagnosis.py" line="135"/>
        <source>Missing: {}</source>
        <translation>Faltan: {}</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/diagnosis.py" line="152"/>
        <source>Other versions than EuroMine is tested with (in brackets): {}</source>
        <translation>Versiones distintas de aquellas con las que se prueba EuroMine (entre paréntesis): {}</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/diagnosis.py" line="162"/>
        <source>Not used</source>
        <translation>No se usan</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/diagnosis.py" line="210"/>
        <source>There are none in this installation.</source>
        <translation>No hay ninguno en esta instalación.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/diagnosis.py" line="210"/>
        <source>Install the plugin again.</source>
        <translation>Instale de nuevo el complemento.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/styles.py" line="105"/>
        <source>New mining</source>
        <translation>Mina nueva</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/styles.py" line="105"/>
        <source>No longer mining</source>
        <translation>Ya no es mina</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/styles.py" line="82"/>
        <source>Mining footprint</source>
        <translation>Huella minera</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/styles.py" line="105"/>
        <source>Mining at both dates</source>
        <translation>Mina en ambas fechas</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="70"/>
        <source>From 0 to 1: lower maps more, higher maps less. Leave it unset to use the model&apos;s own, which was fitted on places kept apart from training. Example: 0.5.</source>
        <translation>De 0 a 1: más bajo cartografía más, más alto cartografía menos. Déjelo sin definir para usar el del propio modelo, ajustado en lugares apartados del entrenamiento. Ejemplo: 0.5.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/changedetect.py" line="52"/>
        <source>Decisions to explain in the report</source>
        <translation>Decisiones que explicar en el informe</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/changedetect.py" line="52"/>
        <source>Sites and pairs of years of which the report tells which bands the footprints, gains and losses rest on, separated by semicolons. Leave empty for the site that changed most from the first to the last date; none explains nothing and saves the time. Example: north pit:2016-2024;dam:2019-2021.</source>
        <translation>Sitios y pares de años de los que el informe dice en qué bandas se basan las huellas, las ganancias y las pérdidas, separados por punto y coma. Deje vacío para el sitio que más cambió de la primera a la última fecha; none no explica nada y ahorra ese tiempo. Ejemplo: north pit:2016-2024;dam:2019-2021.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/changedetect_and_evaluate.py" line="35"/>
        <source>Map footprints, detect change and evaluate</source>
        <translation>Cartografiar huellas, detectar cambios y evaluar</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/changedetect_and_evaluate.py" line="38"/>
        <source>A model: maps a series, and compares its footprints with reference masks.</source>
        <translation>Un modelo: cartografía una serie y compara sus huellas con máscaras de referencia.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/changedetect_and_evaluate.py" line="49"/>
        <source>model,mining,change detection,accuracy,CA-TIoU</source>
        <translation>modelo,minería,detección de cambios,exactitud,CA-TIoU</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/checkenvironment.py" line="72"/>
        <source>&lt;p&gt;The models run in a process of their own, with a Python that has torch and other packages. This tool says which Python that is, what it has and what it lacks, which device it computes on, which models are there, and the exact commands that mend what is missing.&lt;/p&gt;&lt;p&gt;INSTALL builds a private environment with what is missing, from the internet or from a folder of wheels (WHEELS); QGIS&apos;s own Python is never touched. REPAIR builds it anew, REMOVE takes it away.&lt;/p&gt;&lt;p&gt;The Python is looked for in this order: the variable EUROMINE_PYTHON, the plugin&apos;s setting, the environment in the QGIS profile, QGIS&apos;s own Python.&lt;/p&gt;&lt;p&gt;Examples: qgis_process run euromine:checkenvironment; qgis_process run euromine:checkenvironment INSTALL=true WHEELS=/media/usb/wheels&lt;/p&gt;</source>
        <translation>&lt;p&gt;Los modelos se ejecutan en un proceso propio, con un Python que tiene torch y otros paquetes. Esta herramienta dice qué Python es, qué tiene y qué le falta, en qué dispositivo calcula, qué modelos hay y las órdenes exactas que corrigen lo que falta.&lt;/p&gt;&lt;p&gt;INSTALL crea un entorno privado con lo que falta, desde internet o desde una carpeta de wheels (WHEELS); el Python de QGIS nunca se toca. REPAIR lo crea de nuevo, REMOVE lo elimina.&lt;/p&gt;&lt;p&gt;El Python se busca en este orden: la variable EUROMINE_PYTHON, el ajuste del complemento, el entorno en el perfil de QGIS, el Python de QGIS.&lt;/p&gt;&lt;p&gt;Ejemplos: qgis_process run euromine:checkenvironment; qgis_process run euromine:checkenvironment INSTALL=true WHEELS=/media/usb/wheels&lt;/p&gt;</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/checkenvironment.py" line="111"/>
        <source>Build the environment where it is missing</source>
        <translation>Crear el entorno si falta</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/checkenvironment.py" line="111"/>
        <source>Also continues one that was cut off and updates one of an older version. Example: true.</source>
        <translation>También continúa uno que quedó interrumpido y actualiza uno de una versión anterior. Ejemplo: true.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/checkenvironment.py" line="111"/>
        <source>Build the environment anew</source>
        <translation>Crear el entorno de nuevo</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/checkenvironment.py" line="111"/>
        <source>The old one stays until the new one works. Example: true.</source>
        <translation>El antiguo se conserva hasta que funcione el nuevo. Ejemplo: true.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/checkenvironment.py" line="111"/>
        <source>Remove the environment</source>
        <translation>Eliminar el entorno</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/checkenvironment.py" line="111"/>
        <source>Only the one that EuroMine has built. Example: true.</source>
        <translation>Solo el que ha creado EuroMine. Ejemplo: true.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/checkenvironment.py" line="140"/>
        <source>Packages to install</source>
        <translation>Paquetes que instalar</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/checkenvironment.py" line="147"/>
        <source>cpu is small; gpu is for NVIDIA graphics; auto takes gpu where such graphics with a recent driver are found. Apple silicon has one kind for both. Example: cpu.</source>
        <translation>cpu es pequeño; gpu es para gráficas NVIDIA; auto usa gpu si se encuentra una gráfica de ese tipo con un controlador reciente. Los chips de Apple tienen los mismos paquetes para ambos. Ejemplo: cpu.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_dialog.py" line="122"/>
        <source>Folder of wheels</source>
        <translation>Carpeta de wheels</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/checkenvironment.py" line="158"/>
        <source>Installs from this folder alone, without internet. Example: /media/usb/wheels.</source>
        <translation>Instala solo desde esta carpeta, sin internet. Ejemplo: /media/usb/wheels.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/checkenvironment.py" line="172"/>
        <source>REMOVE contradicts INSTALL and REPAIR: choose one of them.</source>
        <translation>REMOVE contradice INSTALL y REPAIR: elija uno de ellos.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/checkenvironment.py" line="221"/>
        <source>Removed: {}</source>
        <translation>Eliminado: {}</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/checkenvironment.py" line="228"/>
        <source>The environment is there and up to date; REPAIR builds it anew.</source>
        <translation>El entorno existe y está actualizado; REPAIR lo crea de nuevo.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/checkenvironment.py" line="235"/>
        <source>Building {} with {}: about {} MB to download, {} MB on the disk.</source>
        <translation>Creando {} con {}: unos {} MB de descarga, {} MB en el disco.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/finetune.py" line="93"/>
        <source>Adapt a model to your own labels</source>
        <translation>Adaptar un modelo a sus propias etiquetas</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/finetune.py" line="96"/>
        <source>A model file that has learned from your polygons, and whether that made it better.</source>
        <translation>Un archivo de modelo que ha aprendido de sus polígonos, y si eso lo mejoró.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/finetune.py" line="108"/>
        <source>fine-tune,finetune,train,learn,labels,model,mining</source>
        <translation>ajuste fino,fine-tuning,entrenar,aprender,etiquetas,modelo,minería</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/finetune.py" line="125"/>
        <source>&lt;p&gt;Teaches a model what mines look like where you work: from your rasters and from outlines of mines that you have drawn on them. The result is a model file, which the mapping tools take as a model of your own.&lt;/p&gt;&lt;p&gt;A handful of polygons is enough to begin with. It matters more that they differ, and that the ground around them was looked at: give the area in which you have drawn every mine, and include there what the model mistakes for one. Without such an area, what lies within 320 m of your polygons counts as not mine.&lt;/p&gt;&lt;p&gt;About a third of the labelled ground, in whole blocks of 480 m, is kept back and never learned from. The overlap of map and labels there, before and after, tells whether the model got better. If it did not, no model is written.&lt;/p&gt;&lt;p&gt;The threshold and the settings of the consistency over time stay those of the model to start from. At other places the new model may be worse than that one.&lt;/p&gt;&lt;p&gt;Example: qgis_process run euromine:finetune SERIES=Year2019.tif SERIES=Year2023.tif LABELS=drawn.gpkg YEAR_FIELD=year LABELLED_AREA=looked_at.gpkg OUTPUT_MODEL=my_region.json&lt;/p&gt;</source>
        <translation>&lt;p&gt;Enseña a un modelo qué aspecto tienen las minas donde usted trabaja: a partir de sus rásteres y de contornos de minas que ha dibujado sobre ellos. El resultado es un archivo de modelo, que las herramientas de cartografía aceptan como modelo propio.&lt;/p&gt;&lt;p&gt;Unos pocos polígonos bastan para empezar. Más importa que sean variados y que se haya examinado el terreno de alrededor: indique la zona en la que ha dibujado todas las minas, e incluya en ella lo que el modelo confunde con una. Sin esa zona, lo que queda a menos de 320 m de sus polígonos cuenta como no mina.&lt;/p&gt;&lt;p&gt;Aproximadamente un tercio del terreno etiquetado, en bloques enteros de 480 m, se reserva y nunca se usa para aprender. El solapamiento de mapa y etiquetas allí, antes y después, dice si el modelo mejoró. Si no fue así, no se escribe ningún modelo.&lt;/p&gt;&lt;p&gt;El umbral y los ajustes de la consistencia temporal siguen siendo los del modelo de partida. En otros lugares el modelo nuevo puede ser peor que aquel.&lt;/p&gt;&lt;p&gt;Ejemplo: qgis_process run euromine:finetune SERIES=Year2019.tif SERIES=Year2023.tif LABELS=drawn.gpkg YEAR_FIELD=year LABELLED_AREA=looked_at.gpkg OUTPUT_MODEL=my_region.json&lt;/p&gt;</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/finetune.py" line="154"/>
        <source>Mines that you have drawn</source>
        <translation>Minas que ha dibujado</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/finetune.py" line="154"/>
        <source>Polygons of the mining footprint: pits, dumps, tailings, ponds, plants and haul roads. Example: drawn.gpkg.</source>
        <translation>Polígonos de la huella minera: cortas, escombreras, relaves, balsas, plantas y pistas de acarreo. Ejemplo: drawn.gpkg.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/finetune.py" line="167"/>
        <source>The year or date at which a polygon holds; dates of the series without a polygon are not learned from. Leave empty if the polygons hold at all dates. Example: year.</source>
        <translation>El año o la fecha en que vale un polígono; de las fechas de la serie sin polígono no se aprende. Deje vacío si los polígonos valen en todas las fechas. Ejemplo: year.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/finetune.py" line="182"/>
        <source>Area in which every mine is drawn</source>
        <translation>Zona en la que están dibujadas todas las minas</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/finetune.py" line="182"/>
        <source>Inside it, everything outside the polygons counts as not mine. If this layer has the year field as well, each of its polygons holds for its year, so that a year without a mine can be told. Example: looked_at.gpkg.</source>
        <translation>Dentro de ella, todo lo que queda fuera de los polígonos cuenta como no mina. Si esta capa también tiene el campo del año, cada uno de sus polígonos vale para su año, de modo que se puede indicar un año sin mina. Ejemplo: looked_at.gpkg.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/finetune.py" line="199"/>
        <source>Minutes that it may take</source>
        <translation>Minutos que puede tardar</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/finetune.py" line="199"/>
        <source>Reading and scoring included. More may help where there are many labels or where the computer is slow. Example: 8.</source>
        <translation>Incluidas la lectura y la evaluación. Más tiempo puede ayudar si hay muchas etiquetas o si el equipo es lento. Ejemplo: 8.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/finetune.py" line="215"/>
        <source>Write the model even if it got worse</source>
        <translation>Escribir el modelo aunque haya empeorado</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/finetune.py" line="215"/>
        <source>Otherwise a model that scores less on the labels that were kept back than the one it started from is not written. Example: false.</source>
        <translation>De lo contrario, no se escribe un modelo que puntúe menos en las etiquetas reservadas que aquel del que partió. Ejemplo: false.</translation>
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
        <translation>La ficha del modelo nuevo; sus pesos quedan al lado como .safetensors, y ambos van juntos. Un modelo existente no se sobrescribe. Ejemplo: my_region.json.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/finetune.py" line="243"/>
        <source>IoU on kept labels, before</source>
        <translation>IoU en las etiquetas reservadas, antes</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/finetune.py" line="244"/>
        <source>IoU on kept labels, after</source>
        <translation>IoU en las etiquetas reservadas, después</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/finetune.py" line="245"/>
        <source>F1 of change on kept labels, before</source>
        <translation>F1 del cambio en las etiquetas reservadas, antes</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/finetune.py" line="248"/>
        <source>F1 of change on kept labels, after</source>
        <translation>F1 del cambio en las etiquetas reservadas, después</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/diagnosis.py" line="168"/>
        <source>Own environment</source>
        <translation>Entorno propio</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/diagnosis.py" line="172"/>
        <source>not there; it would lie in {}</source>
        <translation>no existe; estaría en {}</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/diagnosis.py" line="173"/>
        <source>half built, in {}</source>
        <translation>creado a medias, en {}</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/diagnosis.py" line="174"/>
        <source>made for another version, in {}</source>
        <translation>hecho para otra versión, en {}</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/diagnosis.py" line="175"/>
        <source>complete, in {}</source>
        <translation>completo, en {}</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/diagnosis.py" line="176"/>
        <source>made by hand, in {}</source>
        <translation>hecho a mano, en {}</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/diagnosis.py" line="180"/>
        <source>INSTALL=true brings it up to date.</source>
        <translation>INSTALL=true lo actualiza.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/diagnosis.py" line="191"/>
        <source>INSTALL=true builds it with {} (Python {}). To download and on the disk: {} and {} MB for the processor (PACKAGES=cpu), {} and {} MB for NVIDIA graphics (PACKAGES=gpu); {} MB are free there.</source>
        <translation>INSTALL=true lo crea con {} (Python {}). Descarga y espacio en el disco: {} y {} MB para el procesador (PACKAGES=cpu), {} y {} MB para gráficas NVIDIA (PACKAGES=gpu); allí hay {} MB libres.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/lineage.py" line="63"/>
        <source>Surface disturbed by mining at every date of a series of satellite images, mapped by a deep model: site, date, area in hectares and confidence (the mean probability inside) of each polygon.</source>
        <translation>Superficie alterada por la minería en cada fecha de una serie de imágenes de satélite, cartografiada por un modelo profundo: sitio, fecha, superficie en hectáreas y confianza (la probabilidad media en su interior) de cada polígono.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/lineage.py" line="69"/>
        <source>Surface where mining began (gain) or ended (loss) between two dates of a series of satellite images, found by a deep model, with area in hectares and confidence.</source>
        <translation>Superficie donde la minería empezó (ganancia) o terminó (pérdida) entre dos fechas de una serie de imágenes de satélite, hallada por un modelo profundo, con superficie en hectáreas y confianza.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/lineage.py" line="74"/>
        <source>One band a date: 0 not mine, 1 mine, 255 unknown.</source>
        <translation>Una banda por fecha: 0 no mina, 1 mina, 255 desconocido.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/lineage.py" line="77"/>
        <source>One band a date: probability of mining times 200, 255 unknown.</source>
        <translation>Una banda por fecha: probabilidad de mina multiplicada por 200, 255 desconocido.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/lineage.py" line="80"/>
        <source>Band 1, first to last date: 0 neither, 1 mining at both, 2 new mining, 3 no longer mining. Band 2: first year of new mining; band 3: first year no longer mining; band 4: number of dates as mine. 65535 is unknown.</source>
        <translation>Banda 1, de la primera a la última fecha: 0 ninguno, 1 mina en ambas, 2 mina nueva, 3 ya no es mina. Banda 2: primer año de mina nueva; banda 3: primer año en que ya no es mina; banda 4: número de fechas como mina. 65535 es desconocido.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/lineage.py" line="97"/>
        <source>Of the model: {}</source>
        <translation>Del modelo: {}</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/loading.py" line="90"/>
        <source>EuroMine {} to {}</source>
        <translation>EuroMine {} a {}</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/replacing.py" line="113"/>
        <source>{}: {} from an earlier run is replaced.</source>
        <translation>{}: se reemplaza {} de una ejecución anterior.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/styles.py" line="112"/>
        <source>What happened</source>
        <translation>Qué ocurrió</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/styles.py" line="119"/>
        <source>First year of new mining</source>
        <translation>Primer año de mina nueva</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/styles.py" line="119"/>
        <source>First year no longer mining</source>
        <translation>Primer año en que ya no es mina</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/site_list.py" line="36"/>
        <source>Site</source>
        <translation>Sitio</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/styles.py" line="140"/>
        <source>Year</source>
        <translation>Año</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/series_model.py" line="132"/>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/styles.py" line="142"/>
        <source>From year</source>
        <translation>Desde el año</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/styles.py" line="143"/>
        <source>To year</source>
        <translation>Hasta el año</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/styles.py" line="144"/>
        <source>From date</source>
        <translation>Desde la fecha</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/styles.py" line="145"/>
        <source>To date</source>
        <translation>Hasta la fecha</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/styles.py" line="146"/>
        <source>Gain or loss</source>
        <translation>Ganancia o pérdida</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/styles.py" line="147"/>
        <source>Area (ha)</source>
        <translation>Superficie (ha)</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/styles.py" line="148"/>
        <source>Confidence (0-1)</source>
        <translation>Confianza (0-1)</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_action.py" line="30"/>
        <source>EuroMine environment...</source>
        <translation>Entorno de EuroMine...</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_action.py" line="54"/>
        <source>This version needs other packages than its environment has.</source>
        <translation>Esta versión necesita otros paquetes que los que tiene su entorno.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_action.py" line="56"/>
        <source>The models need an environment with torch, which is not there yet.</source>
        <translation>Los modelos necesitan un entorno con torch, que aún no existe.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_action.py" line="60"/>
        <source>Set up...</source>
        <translation>Configurar...</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_dialog.py" line="49"/>
        <source>EuroMine environment</source>
        <translation>Entorno de EuroMine</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_dialog.py" line="101"/>
        <source>Missing:</source>
        <translation>Falta:</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_dialog.py" line="101"/>
        <source>Built with:</source>
        <translation>Creado con:</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_dialog.py" line="101"/>
        <source>Where:</source>
        <translation>Dónde:</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_dialog.py" line="101"/>
        <source>Free space:</source>
        <translation>Espacio libre:</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_dialog.py" line="117"/>
        <source>From a folder of wheels, without internet:</source>
        <translation>Desde una carpeta de wheels, sin internet:</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_dialog.py" line="123"/>
        <source>Copy diagnostics holds the command that fills such a folder</source>
        <translation>«Copiar diagnóstico» contiene la orden que llena una carpeta así</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_dialog.py" line="142"/>
        <source>Use a Python of my own instead</source>
        <translation>Usar en su lugar un Python propio</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_dialog.py" line="146"/>
        <source>A Python that has the packages already, for instance that of a conda environment. Leave it empty to use the one that is built here.</source>
        <translation>Un Python que ya tiene los paquetes, por ejemplo el de un entorno conda. Deje vacío para usar el que se crea aquí.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_dialog.py" line="153"/>
        <source>Python to use</source>
        <translation>Python que usar</translation>
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
        <translation>Cerrar</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_dialog.py" line="258"/>
        <source>nothing</source>
        <translation>nada</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_dialog.py" line="271"/>
        <source>For the processor: {}</source>
        <translation>Para el procesador: {}</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_dialog.py" line="278"/>
        <source>none found</source>
        <translation>no se encontró ninguna</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_dialog.py" line="282"/>
        <source>{}: its driver is too old, update it first</source>
        <translation>{}: su controlador es demasiado antiguo, actualícelo primero</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_dialog.py" line="285"/>
        <source>For NVIDIA graphics ({}): {}</source>
        <translation>Para gráficas NVIDIA ({}): {}</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_dialog.py" line="291"/>
        <source>For Apple silicon: {}</source>
        <translation>Para chips de Apple: {}</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_dialog.py" line="353"/>
        <source>Stopping...</source>
        <translation>Deteniendo...</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_dialog.py" line="360"/>
        <source>Cancelled.</source>
        <translation>Cancelado.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_dialog.py" line="367"/>
        <source>Remove the environment in {}? The tools do not run without one; it can be built again at any time.</source>
        <translation>¿Eliminar el entorno en {}? Las herramientas no funcionan sin uno; se puede volver a crear en cualquier momento.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_dialog.py" line="386"/>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_task.py" line="25"/>
        <source>EuroMine: building the environment</source>
        <translation>EuroMine: creando el entorno</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_texts.py" line="16"/>
        <source>The environment is being built. You can go on working in QGIS.</source>
        <translation>Se está creando el entorno. Puede seguir trabajando en QGIS.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_texts.py" line="20"/>
        <source>Looking at this computer...</source>
        <translation>Examinando este equipo...</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_texts.py" line="22"/>
        <source>This version of EuroMine needs other packages than the environment has.</source>
        <translation>Esta versión de EuroMine necesita otros paquetes que los que tiene el entorno.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_texts.py" line="26"/>
        <source>EuroMine is ready. Its models run on Python {}, {}.</source>
        <translation>EuroMine está listo. Sus modelos se ejecutan con Python {}, {}.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_texts.py" line="30"/>
        <source>Building the environment was cut off. What was downloaded is still there.</source>
        <translation>La creación del entorno se interrumpió. Lo descargado sigue ahí.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_texts.py" line="35"/>
        <source>The Python that EuroMine shall use does not work: {}</source>
        <translation>El Python que EuroMine debe usar no funciona: {}</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_texts.py" line="38"/>
        <source>The models need torch and other packages. They will get an environment of their own; QGIS&apos;s Python stays as it is.</source>
        <translation>Los modelos necesitan torch y otros paquetes. Tendrán un entorno propio; el Python de QGIS queda como está.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_texts.py" line="48"/>
        <source>Update</source>
        <translation>Actualizar</translation>
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
        <translation>unos {} de descarga, {} en el disco</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/series_model.py" line="132"/>
        <source>Image</source>
        <translation>Imagen</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/series_model.py" line="132"/>
        <source>Found in</source>
        <translation>Encontrada en</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/series_model.py" line="132"/>
        <source>Bands</source>
        <translation>Bandas</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/series_model.py" line="132"/>
        <source>Grid</source>
        <translation>Cuadrícula</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/series_model.py" line="212"/>
        <source>reading...</source>
        <translation>leyendo...</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/series_rows.py" line="136"/>
        <source>given here</source>
        <translation>indicada aquí</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/series_rows.py" line="137"/>
        <source>file name</source>
        <translation>nombre del archivo</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/series_rows.py" line="138"/>
        <source>folder</source>
        <translation>carpeta</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/series_rows.py" line="139"/>
        <source>layer&apos;s temporal range</source>
        <translation>rango temporal de la capa</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/series_rows.py" line="142"/>
        <source>metadata</source>
        <translation>metadatos</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/series_rows.py" line="150"/>
        <source>no georeference, {}</source>
        <translation>sin georreferencia, {}</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/series_widget.py" line="257"/>
        <source>{}, complete</source>
        <translation>{}, completas</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/series_widget.py" line="72"/>
        <source>Images of the series</source>
        <translation>Imágenes de la serie</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/series_widget.py" line="82"/>
        <source>Folder with the images</source>
        <translation>Carpeta con las imágenes</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/series_widget.py" line="91"/>
        <source>Looking through {}...</source>
        <translation>Buscando en {}...</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/series_widget.py" line="138"/>
        <source>Add layers</source>
        <translation>Añadir capas</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/series_widget.py" line="143"/>
        <source>Add files...</source>
        <translation>Añadir archivos...</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/series_widget.py" line="145"/>
        <source>Add folder...</source>
        <translation>Añadir carpeta...</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/series_widget.py" line="155"/>
        <source>or drop them here</source>
        <translation>o suéltelos aquí</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/series_widget.py" line="164"/>
        <source>No other raster in the project</source>
        <translation>No hay otro ráster en el proyecto</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/series_widget.py" line="167"/>
        <source>All {} rasters</source>
        <translation>Los {} rásteres</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/series_widget.py" line="183"/>
        <source>{} holds no image.</source>
        <translation>{} no contiene ninguna imagen.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/series_widget.py" line="204"/>
        <source>No image yet.</source>
        <translation>Aún no hay imágenes.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/series_widget.py" line="206"/>
        <source>Reading {} of {} images...</source>
        <translation>Leyendo {} de {} imágenes...</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/series_widget.py" line="210"/>
        <source>Rows with a problem: {} of {}.</source>
        <translation>Filas con un problema: {} de {}.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/series_widget.py" line="215"/>
        <source>Images: {}, all of {}.</source>
        <translation>Imágenes: {}, todas de {}.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/series_widget.py" line="219"/>
        <source>Images: {}. Dates: {}, from {} to {}.</source>
        <translation>Imágenes: {}. Fechas: {}, de {} a {}.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/site_list.py" line="88"/>
        <source>Whole area</source>
        <translation>Toda la zona</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/site_chart.py" line="224"/>
        <source>The chart cannot be written to {}.</source>
        <translation>No se puede escribir el gráfico en {}.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/site_chart.py" line="224"/>
        <source>Choose another folder or name.</source>
        <translation>Elija otra carpeta u otro nombre.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/site_chart.py" line="239"/>
        <source>Mining area (ha)</source>
        <translation>Superficie minera (ha)</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/site_list.py" line="36"/>
        <source>Change (ha)</source>
        <translation>Cambio (ha)</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/site_chart.py" line="281"/>
        <source>no longer mining</source>
        <translation>ya no es mina</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/site_chart.py" line="281"/>
        <source>new mining</source>
        <translation>mina nueva</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/site_chart.py" line="302"/>
        <source>{}: {:.2f} ha</source>
        <translation>{}: {:.2f} ha</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/site_chart.py" line="307"/>
        <source>Since {}: {:.2f} ha new, {:.2f} ha no longer mining</source>
        <translation>Desde {}: {:.2f} ha nuevas, {:.2f} ha que ya no son mina</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/site_list.py" line="36"/>
        <source>Area over time</source>
        <translation>Superficie a lo largo del tiempo</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/site_list.py" line="36"/>
        <source>Last (ha)</source>
        <translation>Última (ha)</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/sites_dock.py" line="61"/>
        <source>EuroMine sites</source>
        <translation>Sitios de EuroMine</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/sites_dock.py" line="126"/>
        <source>Footprints</source>
        <translation>Huellas</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/sites_dock.py" line="127"/>
        <source>Changes</source>
        <translation>Cambios</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/sites_dock.py" line="132"/>
        <source>Load the footprints of a run, or run &quot;Map footprints and detect change&quot;: its sites appear here.</source>
        <translation>Cargue las huellas de una ejecución o ejecute «Cartografiar huellas y detectar cambios»: sus sitios aparecerán aquí.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/sites_dock.py" line="153"/>
        <source>All dates</source>
        <translation>Todas las fechas</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/sites_dock.py" line="156"/>
        <source>Blink</source>
        <translation>Parpadear</translation>
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
        <translation>Tabla de todos los sitios (CSV)...</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/sites_dock.py" line="335"/>
        <source>Pictures (*.png *.svg)</source>
        <translation>Imágenes (*.png *.svg)</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/sites_dock.py" line="341"/>
        <source>Tables (*.csv)</source>
        <translation>Tablas (*.csv)</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/sites_dock.py" line="351"/>
        <source>The table cannot be written: {}.</source>
        <translation>No se puede escribir la tabla: {}.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/sites_dock.py" line="351"/>
        <source>Choose another folder.</source>
        <translation>Elija otra carpeta.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_environment.py" line="41"/>
        <source>Making the environment</source>
        <translation>Creando el entorno</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_environment.py" line="42"/>
        <source>Installing pip</source>
        <translation>Instalando pip</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_environment.py" line="43"/>
        <source>Starting torch for the first time</source>
        <translation>Iniciando torch por primera vez</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_environment.py" line="44"/>
        <source>The environment is ready</source>
        <translation>El entorno está listo</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="39"/>
        <source>The proxy asks for a user name and a password, or refuses them.</source>
        <translation>El proxy pide un nombre de usuario y una contraseña, o los rechaza.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="39"/>
        <source>Enter them in Settings &gt; Options &gt; Network &gt; Use proxy for web access, then install again.</source>
        <translation>Introdúzcalos en Configuración &gt; Opciones &gt; Red &gt; Usar proxy para acceso web y vuelva a instalar.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="39"/>
        <source>The proxy that QGIS names cannot be reached or refuses to connect.</source>
        <translation>No se puede acceder al proxy que indica QGIS, o rechaza la conexión.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="39"/>
        <source>Correct it in Settings &gt; Options &gt; Network; it must be an HTTP proxy that lets pypi.org and files.pythonhosted.org through. Or install from a folder of wheels.</source>
        <translation>Corríjalo en Configuración &gt; Opciones &gt; Red; debe ser un proxy HTTP que deje pasar pypi.org y files.pythonhosted.org. O instale desde una carpeta de wheels.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="39"/>
        <source>The server&apos;s certificate is not trusted: something between this computer and the internet, often a company&apos;s firewall or an antivirus program, opens the connection.</source>
        <translation>El certificado del servidor no es de confianza: algo entre este equipo e internet, a menudo el cortafuegos de una empresa o un programa antivirus, abre la conexión.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="39"/>
        <source>Ask your IT for its root certificate as a .pem file, set the environment variable PIP_CERT to that file, restart QGIS and install again. Or install from a folder of wheels.</source>
        <translation>Pida a su departamento de informática su certificado raíz como archivo .pem, asigne ese archivo a la variable de entorno PIP_CERT, reinicie QGIS y vuelva a instalar. O instale desde una carpeta de wheels.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="39"/>
        <source>The disk is full.</source>
        <translation>El disco está lleno.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="39"/>
        <source>Free some space on the disk of that folder, then install again: what was downloaded is kept.</source>
        <translation>Libere espacio en el disco de esa carpeta y vuelva a instalar: lo descargado se conserva.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="39"/>
        <source>A path is longer than the system allows.</source>
        <translation>Una ruta es más larga de lo que permite el sistema.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="39"/>
        <source>On Windows, switch long paths on (search for: Windows long path support), or make an environment in a short folder such as C:\euromine and choose its Python in this dialog.</source>
        <translation>En Windows, active las rutas largas (busque: Windows habilitar rutas largas), o cree un entorno en una carpeta corta como C:\euromine y elija su Python en este diálogo.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="39"/>
        <source>A file is held by another program: a tool of EuroMine that still runs, or an antivirus program that scans it.</source>
        <translation>Otro programa retiene un archivo: una herramienta de EuroMine que aún se ejecuta, o un antivirus que lo analiza.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="39"/>
        <source>End running tools and other QGIS windows and install again. If it stays so, ask for an exception for the environment&apos;s folder in the antivirus program.</source>
        <translation>Termine las herramientas en ejecución, cierre las demás ventanas de QGIS y vuelva a instalar. Si sigue igual, pida una excepción para la carpeta del entorno en el programa antivirus.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="39"/>
        <source>The folder of the environment may not be written.</source>
        <translation>No se permite escribir en la carpeta del entorno.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="39"/>
        <source>Give your user the right to write there (see the last lines of the log for the file), then install again.</source>
        <translation>Dé a su usuario el derecho de escribir allí (las últimas líneas del registro dicen qué archivo es) y vuelva a instalar.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="39"/>
        <source>A download arrived damaged or incomplete.</source>
        <translation>Una descarga llegó dañada o incompleta.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="39"/>
        <source>Install again: only that file is fetched anew. In a folder of wheels, copy it again.</source>
        <translation>Vuelva a instalar: solo se descarga de nuevo ese archivo. En una carpeta de wheels, cópielo otra vez.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="39"/>
        <source>{} cannot be reached.</source>
        <translation>No se puede acceder a {}.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="39"/>
        <source>Check the connection to the internet, and the proxy in Settings &gt; Options &gt; Network. Without internet, install from a folder of wheels.</source>
        <translation>Compruebe la conexión a internet y el proxy en Configuración &gt; Opciones &gt; Red. Sin internet, instale desde una carpeta de wheels.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="39"/>
        <source>The package index on the internet cannot be reached.</source>
        <translation>No se puede acceder al índice de paquetes en internet.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="39"/>
        <source>There is no {} for this Python and this system.</source>
        <translation>No hay ningún {} para este Python y este sistema.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="39"/>
        <source>Choose the other kind of packages. If it stays so, this system is too old for the packages (they need Windows 10, macOS 14 on Apple silicon, or Linux with glibc 2.28).</source>
        <translation>Elija el otro tipo de paquetes. Si sigue igual, este sistema es demasiado antiguo para los paquetes (necesitan Windows 10, macOS 14 en Apple silicon o Linux con glibc 2.28).</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="39"/>
        <source>This Python cannot make environments: a part of it is missing.</source>
        <translation>Este Python no puede crear entornos: le falta una parte.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="39"/>
        <source>On Debian and Ubuntu: sudo apt install python3-venv. Then install again.</source>
        <translation>En Debian y Ubuntu: sudo apt install python3-venv. Después vuelva a instalar.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="39"/>
        <source>The computer ran out of memory.</source>
        <translation>El equipo se quedó sin memoria.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="39"/>
        <source>Close other programs, then install again.</source>
        <translation>Cierre otros programas y vuelva a instalar.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="182"/>
        <source>No Python was found that an environment can be made from ({}).</source>
        <translation>No se encontró ningún Python con el que se pueda crear un entorno ({}).</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="183"/>
        <source>The folder of wheels has no {} that fits this Python and this system.</source>
        <translation>La carpeta de wheels no tiene ningún {} adecuado para este Python y este sistema.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="183"/>
        <source>Fill the folder on a computer with the same system and the same Python version: Copy diagnostics holds the command.</source>
        <translation>Llene la carpeta en un equipo con el mismo sistema y la misma versión de Python: «Copiar diagnóstico» contiene la orden.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="191"/>
        <source>The installation failed: {}</source>
        <translation>La instalación falló: {}</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="191"/>
        <source>Install again. If it fails again, report it together with the diagnostics.</source>
        <translation>Vuelva a instalar. Si falla otra vez, comuníquelo junto con el diagnóstico.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="197"/>
        <source>The disk has too little space: {}.</source>
        <translation>El disco tiene muy poco espacio: {}.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="197"/>
        <source>Free some space, or choose the packages for the processor, which are smaller.</source>
        <translation>Libere espacio o elija los paquetes para el procesador, que son más pequeños.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="203"/>
        <source>Everything is installed, but torch does not start: {}</source>
        <translation>Todo está instalado, pero torch no se inicia: {}</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="203"/>
        <source>On Windows, install Microsoft&apos;s Visual C++ Redistributable (x64) and press Repair. Elsewhere, press Repair and choose the packages for the processor.</source>
        <translation>En Windows, instale Visual C++ Redistributable (x64) de Microsoft y pulse «Reparar». En otros sistemas, pulse «Reparar» y elija los paquetes para el procesador.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="211"/>
        <source>Another QGIS is building this environment: {}.</source>
        <translation>Otro QGIS está creando este entorno: {}.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="211"/>
        <source>Wait until it has finished, or cancel it there.</source>
        <translation>Espere a que termine o cancélelo allí.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="215"/>
        <source>QGIS uses the SOCKS proxy {}, which pip cannot use.</source>
        <translation>QGIS usa el proxy SOCKS {}, que pip no puede usar.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="215"/>
        <source>Name an HTTP proxy in Settings &gt; Options &gt; Network, or install from a folder of wheels.</source>
        <translation>Indique un proxy HTTP en Configuración &gt; Opciones &gt; Red, o instale desde una carpeta de wheels.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="222"/>
        <source>The folder of wheels {} does not exist or holds no .whl file.</source>
        <translation>La carpeta de wheels {} no existe o no contiene ningún archivo .whl.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="222"/>
        <source>Choose the folder that holds the .whl files.</source>
        <translation>Elija la carpeta que contiene los archivos .whl.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/pip_progress.py" line="10"/>
        <source>Looking the packages up</source>
        <translation>Buscando los paquetes</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/pip_progress.py" line="11"/>
        <source>Fetching {}</source>
        <translation>Descargando {}</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/pip_progress.py" line="12"/>
        <source>Unpacking the packages</source>
        <translation>Desempaquetando los paquetes</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/changedetect_and_evaluate.py" line="66"/>
        <source>&lt;p&gt;Maps footprints and changes of a series of images, then compares the footprints with reference masks: two tools in one run, as a model of the model designer.&lt;/p&gt;&lt;p&gt;To make a model of your own from it, choose Open Model in the model designer, and in the plugin&apos;s folder resources/processing_models.&lt;/p&gt;&lt;p&gt;Example: qgis_process run euromine:changedetect_and_evaluate SERIES=Year2019.tif SERIES=Year2024.tif REFERENCE=label/Year2019.tif REFERENCE=label/Year2024.tif changedetect:FOOTPRINT_RASTER=footprints.tif evaluate:REPORT=evaluation.html&lt;/p&gt;</source>
        <translation>&lt;p&gt;Cartografía las huellas y los cambios de una serie de imágenes y después compara las huellas con máscaras de referencia: dos herramientas en una sola ejecución, como modelo del modelador gráfico.&lt;/p&gt;&lt;p&gt;Para hacer un modelo propio a partir de este, elija «Abrir modelo» en el modelador gráfico y, en la carpeta del complemento, resources/processing_models.&lt;/p&gt;&lt;p&gt;Ejemplo: qgis_process run euromine:changedetect_and_evaluate SERIES=Year2019.tif SERIES=Year2024.tif REFERENCE=label/Year2019.tif REFERENCE=label/Year2024.tif changedetect:FOOTPRINT_RASTER=footprints.tif evaluate:REPORT=evaluation.html&lt;/p&gt;</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="163"/>
        <source>Memory limit (megabytes)</source>
        <translation>Límite de memoria (megabytes)</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="163"/>
        <source>Smaller tiles are computed where the run would take more memory than that beside its libraries (about 900); 0 sets no limit. The log says what it will take. Example: 1000.</source>
        <translation>Se calculan teselas más pequeñas cuando la ejecución necesitaría más memoria que esta además de sus bibliotecas (unos 900); 0 no pone límite. El registro dice cuánta necesitará. Ejemplo: 1000.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/sites_dock.py" line="158"/>
        <source>Show the two dates in turn, so that what changed catches the eye. Images of both that the map shows take turns as well.</source>
        <translation>Muestra las dos fechas por turnos, para que salte a la vista lo que cambió. Las imágenes de ambas que muestra el mapa también se alternan.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="147"/>
        <source>Smoothing of polygons (pixels)</source>
        <translation>Suavizado de los polígonos (píxeles)</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="147"/>
        <source>0 keeps the outlines of the pixels; 1 makes slants of their steps, the same for neighbours and at every date. Areas stay those of the pixels. Example: 1.</source>
        <translation>0 conserva los contornos de los píxeles; 1 convierte sus escalones en líneas oblicuas, las mismas para los polígonos vecinos y en todas las fechas. Las superficies siguen siendo las de los píxeles. Ejemplo: 1.</translation>
    </message>
</context>
</TS>
