<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fi">
<context>
    <name>EuroMine</name>
    <message>
        <location filename="../euromine_qgis/algorithms/benchmark.py" line="45"/>
        <source>Benchmark models</source>
        <translation>Vertaile malleja EuroMineNetillä</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/benchmark.py" line="48"/>
        <source>How good models are on the sites of EuroMineNet: the table of its paper.</source>
        <translation>Kuinka hyviä mallit ovat EuroMineNetin kohteilla: sen artikkelin taulukko.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/evaluate.py" line="69"/>
        <source>Evaluation</source>
        <translation>Arviointi</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/benchmark.py" line="59"/>
        <source>EuroMineNet,accuracy,models,IoU,F1,CA-TIoU,mining</source>
        <translation>EuroMineNet,tarkkuus,mallit,IoU,F1,CA-TIoU,kaivostoiminta</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/benchmark.py" line="76"/>
        <source>&lt;p&gt;Maps every site of a folder in EuroMineNet&apos;s layout with one or more models, and writes the table of the two tasks: footprints of every year, and change between years, overall and by the years that lie between.&lt;/p&gt;&lt;p&gt;A site is a folder with image/Year2019.tif and label/Year2019.tif (images and labels are understood as well). The split is the official one by site; sites that it does not name belong to train.&lt;/p&gt;&lt;p&gt;The footprints of each site are kept in a folder beside the report. A run that was stopped goes on where it was; remove that folder to map all sites anew.&lt;/p&gt;&lt;p&gt;Example: qgis_process run euromine:benchmark FOLDER=EuroMineNet SPLIT=test MODELS=accurate REPORT=benchmark.html&lt;/p&gt;</source>
        <translation>&lt;p&gt;Kartoittaa EuroMineNetin rakenteen mukaisen kansion jokaisen kohteen yhdellä tai useammalla mallilla ja kirjoittaa kahden tehtävän taulukon: jokaisen vuoden jalanjäljet sekä muutos vuosien välillä, kokonaisuutena ja välissä olevien vuosien määrän mukaan.&lt;/p&gt;&lt;p&gt;Kohde on kansio, jossa ovat image/Year2019.tif ja label/Year2019.tif (myös images ja labels kelpaavat). Jako on virallinen kohteittainen jako; kohteet, joita siinä ei mainita, kuuluvat joukkoon train.&lt;/p&gt;&lt;p&gt;Kunkin kohteen jalanjäljet säilytetään raportin vieressä olevassa kansiossa. Keskeytetty ajo jatkuu siitä, mihin se jäi; poista kansio, jos haluat kartoittaa kaikki kohteet uudelleen.&lt;/p&gt;&lt;p&gt;Esimerkki: qgis_process run euromine:benchmark FOLDER=EuroMineNet SPLIT=test MODELS=accurate REPORT=benchmark.html&lt;/p&gt;</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/benchmark.py" line="92"/>
        <source>Folder with the sites</source>
        <translation>Kohteiden kansio</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/benchmark.py" line="92"/>
        <source>It holds one folder a site. Example: /data/EuroMineNet.</source>
        <translation>Siinä on yksi kansio kohdetta kohti. Esimerkki: /data/EuroMineNet.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/benchmark.py" line="103"/>
        <source>Split</source>
        <translation>Osajoukko</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/benchmark.py" line="103"/>
        <source>test and val are the official lists, train is the rest, all is everything. Example: test.</source>
        <translation>test ja val ovat viralliset luettelot, train on loput, all on kaikki. Esimerkki: test.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/benchmark.py" line="112"/>
        <source>Years</source>
        <translation>Vuodet</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/benchmark.py" line="112"/>
        <source>Years or a range of years; leave empty for all that there are. Example: 2015-2024.</source>
        <translation>Vuodet tai vuosiväli; jätä tyhjäksi, niin käytetään kaikkia saatavilla olevia. Esimerkki: 2015-2024.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/diagnosis.py" line="203"/>
        <source>Models</source>
        <translation>Mallit</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/benchmark.py" line="123"/>
        <source>All that are chosen appear in one table. Example: accurate.</source>
        <translation>Kaikki valitut näkyvät samassa taulukossa. Esimerkki: accurate.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameter_blocks.py" line="136"/>
        <source>Compute on</source>
        <translation>Laskentalaite</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameter_blocks.py" line="136"/>
        <source>auto takes a graphics card where there is one: cuda (NVIDIA) or mps (Apple), else the processor. Example: cpu.</source>
        <translation>auto käyttää näytönohjainta, jos sellainen on: cuda (NVIDIA) tai mps (Apple), muuten suoritinta. Esimerkki: cpu.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="254"/>
        <source>Report</source>
        <translation>Raportti</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="254"/>
        <source>HTML files (*.html)</source>
        <translation>HTML-tiedostot (*.html)</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/benchmark.py" line="146"/>
        <source>The table with scores for every site; its numbers lie beside it as .json and .csv. Example: benchmark.html.</source>
        <translation>Taulukko ja jokaisen kohteen tunnusluvut; luvut ovat vieressä muodoissa .json ja .csv. Esimerkki: benchmark.html.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/changedetect.py" line="18"/>
        <source>Map footprints and detect change</source>
        <translation>Kartoita jalanjäljet ja tunnista muutokset</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/changedetect.py" line="21"/>
        <source>Mining footprints of every date, and what changed between the dates.</source>
        <translation>Kaivosjalanjäljet jokaiselta ajankohdalta ja muutokset ajankohtien välillä.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/changedetect.py" line="26"/>
        <source>mining,mine,change detection,Sentinel-2,time series,deep learning</source>
        <translation>kaivostoiminta,kaivos,muutostulkinta,Sentinel-2,aikasarja,syväoppiminen</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/changedetect.py" line="31"/>
        <source>&lt;p&gt;Maps the surface that mining has disturbed (pits, dumps, tailings, ponds, plants and haul roads) in a series of satellite images, and detects where it grew and where it was given up.&lt;/p&gt;&lt;p&gt;Give one raster a date, for example yearly Sentinel-2 composites at 10 m, and, if only certain places matter, a polygon layer of sites. Nodata and cloud gaps are left out date by date. Areas are true hectares on the ellipsoid, whatever the coordinate reference system.&lt;/p&gt;&lt;p&gt;With reference masks the report tells how good the result is: CA-TIoU and its companions.&lt;/p&gt;&lt;p&gt;The models run in a process of their own; euromine:checkenvironment says whether all is there that they need.&lt;/p&gt;&lt;p&gt;Example: qgis_process run euromine:changedetect SERIES=Year2019.tif SERIES=Year2024.tif FOOTPRINTS=footprints.gpkg CHANGES=changes.gpkg REPORT=report.html&lt;/p&gt;</source>
        <translation>&lt;p&gt;Kartoittaa satelliittikuvien sarjasta kaivostoiminnan muokkaaman maanpinnan (avolouhokset, läjitysalueet, rikastushiekka, altaat, laitokset ja kuljetustiet) ja tunnistaa, missä se on laajentunut ja missä siitä on luovuttu.&lt;/p&gt;&lt;p&gt;Anna yksi rasteri ajankohtaa kohti, esimerkiksi vuosittaiset Sentinel-2-koosteet 10 m:n erotuskyvyllä, ja jos vain tietyt paikat kiinnostavat, kohteiden polygonitaso. Nodata-alueet ja pilviaukot jätetään pois ajankohdittain. Pinta-alat ovat todellisia hehtaareja ellipsoidilla koordinaattijärjestelmästä riippumatta.&lt;/p&gt;&lt;p&gt;Vertailumaskien avulla raportti kertoo, kuinka hyvä tulos on: CA-TIoU ja siihen liittyvät tunnusluvut.&lt;/p&gt;&lt;p&gt;Mallit ajetaan omassa prosessissaan; euromine:checkenvironment kertoo, onko kaikki niiden tarvitsema paikallaan.&lt;/p&gt;&lt;p&gt;Esimerkki: qgis_process run euromine:changedetect SERIES=Year2019.tif SERIES=Year2024.tif FOOTPRINTS=footprints.gpkg CHANGES=changes.gpkg REPORT=report.html&lt;/p&gt;</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/checkenvironment.py" line="41"/>
        <source>Check environment</source>
        <translation>Tarkista ympäristö</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/checkenvironment.py" line="44"/>
        <source>Python, torch, device and models: what is there, what is missing.</source>
        <translation>Python, torch, laite ja mallit: mitä on ja mitä puuttuu.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/checkenvironment.py" line="49"/>
        <source>Set-up</source>
        <translation>Käyttöönotto</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/checkenvironment.py" line="55"/>
        <source>torch,python,gpu,cuda,install,diagnosis</source>
        <translation>torch,python,gpu,cuda,asennus,diagnostiikka</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/checkenvironment.py" line="88"/>
        <source>Findings</source>
        <translation>Havainnot</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/checkenvironment.py" line="94"/>
        <source>A page with everything that was found. Example: environment.html.</source>
        <translation>Sivu, jolla on kaikki löydetty. Esimerkki: environment.html.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/checkenvironment.py" line="99"/>
        <source>torch starts</source>
        <translation>torch käynnistyy</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/checkenvironment.py" line="102"/>
        <source>The mapping tools can run</source>
        <translation>Kartoitustyökalut ovat käytettävissä</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/checkenvironment.py" line="105"/>
        <source>Device that auto takes</source>
        <translation>Laite, jota auto käyttää</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/checkenvironment.py" line="206"/>
        <source>OUTPUT {} cannot be written: {}. Choose another folder.</source>
        <translation>OUTPUT {} ei ole kirjoitettavissa: {}. Valitse toinen kansio.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/evaluate.py" line="61"/>
        <source>Evaluate footprints</source>
        <translation>Arvioi jalanjäljet</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/evaluate.py" line="64"/>
        <source>How well a series of mining footprints fits a reference, change included.</source>
        <translation>Kuinka hyvin kaivosjalanjälkien sarja vastaa vertailuaineistoa, muutos mukaan lukien.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/evaluate.py" line="75"/>
        <source>accuracy,validation,IoU,F1,CA-TIoU,reference,mining</source>
        <translation>tarkkuus,validointi,IoU,F1,CA-TIoU,vertailuaineisto,kaivostoiminta</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/evaluate.py" line="92"/>
        <source>&lt;p&gt;Compares two series of mining footprints, whoever made them: the overlap at every date, whether what lasts and what changes is found, how well the outlines lie on each other, for all and for each site.&lt;/p&gt;&lt;p&gt;A series may be masks of one band a date, one raster with a band a date (as the footprint raster of the mapping tools), or polygons with a field that holds the year. The dates of the prediction count; those that the reference does not know are left out. Masks are resampled to the pixels of the prediction, or of the template. Masks without georeference lie on the grid of the other series where the sizes match.&lt;/p&gt;&lt;p&gt;In masks 1 is mine, 0 is not and 255 is not known; 255 is mine only where a file holds nothing but 0 and 255.&lt;/p&gt;&lt;p&gt;Example: qgis_process run euromine:evaluate PREDICTION=footprints.tif REFERENCE=label/Year2016.tif REFERENCE=label/Year2024.tif REPORT=report.html&lt;/p&gt;</source>
        <translation>&lt;p&gt;Vertaa kahta kaivosjalanjälkien sarjaa, olipa ne tehnyt kuka tahansa: päällekkäisyys jokaisena ajankohtana, löytyykö pysyvä ja muuttuva, ja kuinka hyvin ääriviivat osuvat toisiinsa, koko aineistolle ja kullekin kohteelle.&lt;/p&gt;&lt;p&gt;Sarja voi olla yksikanavaisia maskeja, yksi ajankohtaa kohti, yksi rasteri, jossa on kanava ajankohtaa kohti (kuten kartoitustyökalujen jalanjälkirasteri), tai polygoneja, joiden kenttä sisältää vuoden. Ennusteen ajankohdat ratkaisevat; ne, joita vertailuaineisto ei tunne, jätetään pois. Maskit uudelleennäytteistetään ennusteen tai mallirasterin pikseleihin. Maskit, joilla ei ole georeferenssiä, sijoitetaan toisen sarjan hilaan, jos koot täsmäävät.&lt;/p&gt;&lt;p&gt;Maskeissa 1 on kaivos, 0 ei ole ja 255 on tuntematon; 255 on kaivos vain, kun tiedostossa ei ole muuta kuin arvoja 0 ja 255.&lt;/p&gt;&lt;p&gt;Esimerkki: qgis_process run euromine:evaluate PREDICTION=footprints.tif REFERENCE=label/Year2016.tif REFERENCE=label/Year2024.tif REPORT=report.html&lt;/p&gt;</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/evaluate_parameters.py" line="34"/>
        <source>Predicted footprints: masks or one stack</source>
        <translation>Ennustetut jalanjäljet: maskit tai yksi pino</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/evaluate_parameters.py" line="34"/>
        <source>One mask a date, or one raster with a band a date: 1 is mine, 0 is not, 255 is not known. Example: footprints.tif.</source>
        <translation>Yksi maski ajankohtaa kohti tai yksi rasteri, jossa on kanava ajankohtaa kohti: 1 on kaivos, 0 ei ole, 255 on tuntematon. Esimerkki: footprints.tif.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/evaluate_parameters.py" line="48"/>
        <source>Dates of the prediction</source>
        <translation>Ennusteen ajankohdat</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/evaluate_parameters.py" line="48"/>
        <source>One year or date for each raster, or each band of a stack, separated by semicolons. Leave empty to find them in the files, their bands&apos; names and tags. For polygons: the dates that the layer speaks of, so that one without a polygon is a date without a mine. Example: 2016;2018;2020-07-04.</source>
        <translation>Yksi vuosi tai päivämäärä kullekin rasterille tai pinon kullekin kanavalle, puolipisteillä erotettuina. Jätä tyhjäksi, niin ne etsitään tiedostoista, kanavien nimistä ja tunnisteista. Polygoneille: ajankohdat, joita taso koskee, jolloin ajankohta ilman polygonia on ajankohta ilman kaivosta. Esimerkki: 2016;2018;2020-07-04.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/evaluate_parameters.py" line="63"/>
        <source>Reference footprints: masks or one stack</source>
        <translation>Vertailujalanjäljet: maskit tai yksi pino</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/evaluate_parameters.py" line="63"/>
        <source>As the predicted ones. Masks without georeference, such as EuroMineNet&apos;s labels, need the size of the prediction. Example: label/Year2016.tif, label/Year2018.tif.</source>
        <translation>Kuten ennustetut. Maskien, joilla ei ole georeferenssiä (kuten EuroMineNetin merkinnät), on oltava ennusteen kokoisia. Esimerkki: label/Year2016.tif, label/Year2018.tif.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/evaluate_parameters.py" line="77"/>
        <source>Dates of the reference</source>
        <translation>Vertailuaineiston ajankohdat</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/evaluate_parameters.py" line="77"/>
        <source>As the dates of the prediction. Example: 2016;2018;2020.</source>
        <translation>Kuten ennusteen ajankohdat. Esimerkki: 2016;2018;2020.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/evaluate_parameters.py" line="88"/>
        <source>Predicted footprints as polygons</source>
        <translation>Ennustetut jalanjäljet polygoneina</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/evaluate_parameters.py" line="88"/>
        <source>Instead of masks: one layer with the polygons of all dates. A pixel is mine where its centre lies in a polygon. Example: footprints.gpkg.</source>
        <translation>Maskien sijasta: yksi taso, jossa on kaikkien ajankohtien polygonit. Pikseli on kaivos, jos sen keskipiste on polygonin sisällä. Esimerkki: footprints.gpkg.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/evaluate_parameters.py" line="102"/>
        <source>Reference footprints as polygons</source>
        <translation>Vertailujalanjäljet polygoneina</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/evaluate_parameters.py" line="102"/>
        <source>Instead of masks: one layer with the polygons of all dates. Example: digitised.gpkg.</source>
        <translation>Maskien sijasta: yksi taso, jossa on kaikkien ajankohtien polygonit. Esimerkki: digitised.gpkg.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/finetune.py" line="167"/>
        <source>Field with the year of a polygon</source>
        <translation>Polygonin vuoden kenttä</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/evaluate_parameters.py" line="115"/>
        <source>The name of the field that holds the year or date, the same in both polygon layers. Example: year.</source>
        <translation>Vuoden tai päivämäärän sisältävän kentän nimi, sama molemmissa polygonitasoissa. Esimerkki: year.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/evaluate_parameters.py" line="129"/>
        <source>Raster whose pixels are compared</source>
        <translation>Rasteri, jonka pikseleitä verrataan</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/evaluate_parameters.py" line="129"/>
        <source>Polygons are drawn and masks resampled on its pixels. Needed only where both series are polygons; else the pixels are those of the prediction, or of the reference where the prediction is polygons. Example: Year2016.tif.</source>
        <translation>Polygonit piirretään ja maskit uudelleennäytteistetään sen pikseleihin. Tarvitaan vain, kun molemmat sarjat ovat polygoneja; muuten pikselit ovat ennusteen, tai vertailuaineiston, jos ennuste on polygoneja. Esimerkki: Year2016.tif.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="36"/>
        <source>Sites</source>
        <translation>Kohteet</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/evaluate_parameters.py" line="143"/>
        <source>Only these areas are compared, and scores are told for each. From five sites on, intervals tell how far the scores depend on the choice of sites. Example: concessions.gpkg.</source>
        <translation>Vain näitä alueita verrataan, ja tunnusluvut kerrotaan kullekin. Viidestä kohteesta alkaen luottamusvälit kertovat, kuinka paljon tunnusluvut riippuvat kohteiden valinnasta. Esimerkki: concessions.gpkg.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="50"/>
        <source>Field with the name of the site</source>
        <translation>Kohteen nimen kenttä</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/evaluate_parameters.py" line="158"/>
        <source>Its values appear as site in the report, and must differ from each other. Leave empty to number the sites. Example: site_name.</source>
        <translation>Sen arvot näkyvät raportissa kohteena, ja niiden on erottava toisistaan. Jätä tyhjäksi, niin kohteet numeroidaan. Esimerkki: site_name.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/evaluate_parameters.py" line="172"/>
        <source>Tolerance of outlines (pixels)</source>
        <translation>Ääriviivojen toleranssi (pikseleinä)</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/evaluate_parameters.py" line="172"/>
        <source>An outline counts as found where the other series&apos; outline is not farther away than this many pixels. Example: 2.</source>
        <translation>Ääriviiva lasketaan löydetyksi, kun toisen sarjan ääriviiva on enintään näin monen pikselin päässä. Esimerkki: 2.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/evaluate_parameters.py" line="192"/>
        <source>A page with scores, maps of where the two agree, and plain words on what the scores say; its numbers lie beside it as .json and .csv. Example: report.html.</source>
        <translation>Sivu, jolla ovat tunnusluvut, kartat sarjojen yhtäpitävyydestä ja selkokielinen kuvaus siitä, mitä tunnusluvut kertovat; luvut ovat vieressä muodoissa .json ja .csv. Esimerkki: report.html.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="269"/>
        <source>Change-aware temporal IoU</source>
        <translation>Muutoksen huomioiva ajallinen IoU</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/evaluate_parameters.py" line="208"/>
        <source>IoU of persisting mine</source>
        <translation>Pysyvän kaivoksen IoU</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/evaluate_parameters.py" line="209"/>
        <source>IoU of change</source>
        <translation>Muutoksen IoU</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="270"/>
        <source>Mean IoU of the footprints</source>
        <translation>Jalanjälkien keskimääräinen IoU</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/evaluate_parameters.py" line="211"/>
        <source>Mean F1 of the footprints</source>
        <translation>Jalanjälkien keskimääräinen F1</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/mapfootprint.py" line="17"/>
        <source>Map footprints</source>
        <translation>Kartoita jalanjäljet</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/mapfootprint.py" line="20"/>
        <source>Mining footprints of one or many dates.</source>
        <translation>Kaivosjalanjäljet yhdeltä tai usealta ajankohdalta.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/mapfootprint.py" line="23"/>
        <source>mining,mine,footprint,segmentation,Sentinel-2,deep learning</source>
        <translation>kaivostoiminta,kaivos,jalanjälki,segmentointi,Sentinel-2,syväoppiminen</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/mapfootprint.py" line="28"/>
        <source>&lt;p&gt;Maps the surface that mining has disturbed (pits, dumps, tailings, ponds, plants and haul roads) in satellite images of one or many dates.&lt;/p&gt;&lt;p&gt;With several dates of the same place they are weighed together, unless consistency over time is none. To learn what changed between them use euromine:changedetect.&lt;/p&gt;&lt;p&gt;Example: qgis_process run euromine:mapfootprint SERIES=mine_2024.tif FOOTPRINTS=footprints.gpkg REPORT=report.html&lt;/p&gt;</source>
        <translation>&lt;p&gt;Kartoittaa yhden tai usean ajankohdan satelliittikuvista kaivostoiminnan muokkaaman maanpinnan (avolouhokset, läjitysalueet, rikastushiekka, altaat, laitokset ja kuljetustiet).&lt;/p&gt;&lt;p&gt;Saman paikan useita ajankohtia punnitaan yhdessä, ellei ajallinen johdonmukaisuus ole none. Jos haluat tietää, mikä niiden välillä muuttui, käytä työkalua euromine:changedetect.&lt;/p&gt;&lt;p&gt;Esimerkki: qgis_process run euromine:mapfootprint SERIES=mine_2024.tif FOOTPRINTS=footprints.gpkg REPORT=report.html&lt;/p&gt;</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/mapping.py" line="82"/>
        <source>Mapping</source>
        <translation>Kartoitus</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameter_blocks.py" line="29"/>
        <source>Image series, one raster a date</source>
        <translation>Kuvasarja, yksi rasteri ajankohtaa kohti</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameter_blocks.py" line="36"/>
        <source>Satellite images of the same place, in any order. Several rasters of one date are taken as tiles of one image if they lie beside each other. Example: Year2016.tif, Year2018.tif, Year2024.tif.</source>
        <translation>Saman paikan satelliittikuvia missä tahansa järjestyksessä. Saman ajankohdan useat rasterit tulkitaan yhden kuvan osiksi, jos ne ovat vierekkäin. Esimerkki: Year2016.tif, Year2018.tif, Year2024.tif.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameter_blocks.py" line="46"/>
        <source>Dates, in the order of the series</source>
        <translation>Ajankohdat sarjan järjestyksessä</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameter_blocks.py" line="46"/>
        <source>One year or date for each raster, separated by semicolons. Leave empty to find the dates in the files&apos; metadata, their names, their folders or the layers&apos; temporal ranges; the log says what was found. Example: 2016;2018;2020-07-04.</source>
        <translation>Yksi vuosi tai päivämäärä kullekin rasterille, puolipisteillä erotettuina. Jätä tyhjäksi, niin ajankohdat etsitään tiedostojen metatiedoista, nimistä, kansioista tai tasojen aikaväleistä; loki kertoo, mitä löytyi. Esimerkki: 2016;2018;2020-07-04.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="36"/>
        <source>Polygons of the mine sites. Only these areas are read, computed and written, and areas are told for each. Example: concessions.gpkg.</source>
        <translation>Kaivoskohteiden polygonit. Vain nämä alueet luetaan, lasketaan ja kirjoitetaan, ja pinta-alat kerrotaan kullekin. Esimerkki: concessions.gpkg.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="50"/>
        <source>Its values appear as site in the results, and must differ from each other. Leave empty to number the sites. Example: site_name.</source>
        <translation>Sen arvot näkyvät tuloksissa kohteena, ja niiden on erottava toisistaan. Jätä tyhjäksi, niin kohteet numeroidaan. Esimerkki: site_name.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameter_blocks.py" line="64"/>
        <source>Bands of the images</source>
        <translation>Kuvien kanavat</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameter_blocks.py" line="64"/>
        <source>auto reads the band names, or goes by the number of bands where that is unambiguous; eurominenet10: B2 B3 B4 B5 B6 B7 B8 B8A B11 B12; sentinel2_l2a: 12 bands, or 13 with B10; landsat_c2l2: SR_B1 to SR_B7; six: blue, green, red, near infrared, two short-wave infrared; rgb: red, green, blue; custom: see the next parameter. Names in the file beat positions. Example: eurominenet10.</source>
        <translation>auto lukee kanavien nimet tai päättelee kanavien määrästä, jos se on yksiselitteinen; eurominenet10: B2 B3 B4 B5 B6 B7 B8 B8A B11 B12; sentinel2_l2a: 12 kanavaa tai 13, jos B10 on mukana; landsat_c2l2: SR_B1–SR_B7; six: sininen, vihreä, punainen, lähi-infrapuna, kaksi lyhytaaltoista infrapunaa; rgb: punainen, vihreä, sininen; custom: katso seuraava parametri. Tiedoston nimet ohittavat sijainnit. Esimerkki: eurominenet10.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameter_blocks.py" line="81"/>
        <source>Band numbers, where bands are custom</source>
        <translation>Kanavanumerot, jos kanavat ovat custom</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameter_blocks.py" line="81"/>
        <source>Which band is which: blue, green, red, nir, swir16, swir22. Bands that the images lack are left out. Example: blue=1;green=2;red=3;nir=4.</source>
        <translation>Mikä kanava on mikäkin: blue, green, red, nir, swir16, swir22. Kuvista puuttuvat kanavat jätetään pois. Esimerkki: blue=1;green=2;red=3;nir=4.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameter_blocks.py" line="99"/>
        <source>Model</source>
        <translation>Malli</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameter_blocks.py" line="99"/>
        <source>The network that maps the mines. The report says what it was trained on, how good it is and where it fails. Example: accurate.</source>
        <translation>Verkko, joka kartoittaa kaivokset. Raportti kertoo, millä se on opetettu, kuinka hyvä se on ja missä se epäonnistuu. Esimerkki: accurate.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameter_blocks.py" line="114"/>
        <source>A model of your own</source>
        <translation>Oma malli</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameter_blocks.py" line="114"/>
        <source>Model cards (*.json *.safetensors)</source>
        <translation>Mallikortit (*.json *.safetensors)</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameter_blocks.py" line="114"/>
        <source>The card (.json) of a model, with its weights (.safetensors) beside it. It is used instead of the model above. Example: /models/my_region.json.</source>
        <translation>Mallin kortti (.json), jonka vieressä ovat painot (.safetensors). Sitä käytetään yllä olevan mallin sijasta. Esimerkki: /models/my_region.json.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="70"/>
        <source>Threshold of the mining probability</source>
        <translation>Kaivostodennäköisyyden kynnysarvo</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="87"/>
        <source>Consistency over time</source>
        <translation>Ajallinen johdonmukaisuus</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="87"/>
        <source>hmm weighs all dates together, so that single-date mistakes do not show as changes; none lets every date stand for itself. Example: hmm.</source>
        <translation>hmm punnitsee kaikkia ajankohtia yhdessä, jotta yksittäisten ajankohtien virheet eivät näy muutoksina; none käsittelee jokaista ajankohtaa erikseen. Esimerkki: hmm.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="102"/>
        <source>Dates to compare</source>
        <translation>Verrattavat ajankohdat</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="102"/>
        <source>consecutive compares each date with the next, first_last only the ends of the series, all every date with every later one. Example: first_last.</source>
        <translation>consecutive vertaa kutakin ajankohtaa seuraavaan, first_last vain sarjan päitä, all kutakin ajankohtaa kaikkiin myöhempiin. Esimerkki: first_last.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="116"/>
        <source>Smallest polygon (hectares)</source>
        <translation>Pienin polygoni (hehtaareina)</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="116"/>
        <source>Smaller polygons are not written; rasters and area figures keep them. A pixel of 10 m has 0.01 ha. Example: 1.</source>
        <translation>Pienempiä polygoneja ei kirjoiteta; rastereissa ja pinta-alaluvuissa ne säilyvät. 10 m:n pikseli on 0,01 ha. Esimerkki: 1.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="131"/>
        <source>Reference masks</source>
        <translation>Vertailumaskit</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="131"/>
        <source>Masks of known footprints, 0 and 1 (or 0 and 255), dated like the series: the report then says how good the result is. A mask without georeference takes the grid of the image of its date. Example: label/Year2016.tif, label/Year2018.tif.</source>
        <translation>Tunnettujen jalanjälkien maskit, 0 ja 1 (tai 0 ja 255), samoilta ajankohdilta kuin sarja: raportti kertoo silloin, kuinka hyvä tulos on. Maski, jolla ei ole georeferenssiä, saa saman ajankohdan kuvan hilan. Esimerkki: label/Year2016.tif, label/Year2018.tif.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="184"/>
        <source>Mining footprints</source>
        <translation>Kaivosjalanjäljet</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="184"/>
        <source>Polygons of every date with site, year, area in hectares and confidence (the mean probability inside). Example: footprints.gpkg.</source>
        <translation>Jokaisen ajankohdan polygonit, joilla on kohde, vuosi, pinta-ala hehtaareina ja luottamus (keskimääräinen todennäköisyys sisäpuolella). Esimerkki: footprints.gpkg.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="199"/>
        <source>Mining changes</source>
        <translation>Kaivosmuutokset</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="199"/>
        <source>Polygons of gain and loss for each pair of dates, with site, years, area in hectares and confidence. Example: changes.gpkg.</source>
        <translation>Lisäysten ja poistumien polygonit kullekin ajankohtaparille, joilla on kohde, vuodet, pinta-ala hehtaareina ja luottamus. Esimerkki: changes.gpkg.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="213"/>
        <source>Mining footprints (raster)</source>
        <translation>Kaivosjalanjäljet (rasteri)</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="213"/>
        <source>One band a date: 0 not mine, 1 mine, 255 unknown. Example: footprints.tif.</source>
        <translation>Yksi kanava ajankohtaa kohti: 0 ei kaivosta, 1 kaivos, 255 tuntematon. Esimerkki: footprints.tif.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="225"/>
        <source>Mining probability (raster)</source>
        <translation>Kaivostodennäköisyys (rasteri)</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="225"/>
        <source>One band a date: probability times 200, so that 100 is one half; 255 unknown. Example: probability.tif.</source>
        <translation>Yksi kanava ajankohtaa kohti: todennäköisyys kertaa 200, joten 100 on puolet; 255 tuntematon. Esimerkki: probability.tif.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="240"/>
        <source>Mining changes (raster)</source>
        <translation>Kaivosmuutokset (rasteri)</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="240"/>
        <source>Band 1, first to last date: 0 neither, 1 stable mine, 2 gain, 3 loss. Band 2: first year of gain; band 3: first year of loss; band 4: number of dates as mine. Example: changes.tif.</source>
        <translation>Kanava 1, ensimmäisestä viimeiseen ajankohtaan: 0 ei kumpikaan, 1 muuttumaton kaivos, 2 lisäys, 3 poistuma. Kanava 2: ensimmäinen lisäyksen vuosi; kanava 3: ensimmäinen poistuman vuosi; kanava 4: kaivosajankohtien määrä. Esimerkki: changes.tif.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="254"/>
        <source>A page with maps, areas, changes, scores where there are reference masks, and how all was made; its numbers lie beside it as .json and .csv. Example: report.html.</source>
        <translation>Sivu, jolla ovat kartat, pinta-alat, muutokset, tunnusluvut, jos vertailumaskeja on, sekä kuvaus siitä, miten kaikki tehtiin; luvut ovat vieressä muodoissa .json ja .csv. Esimerkki: report.html.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="271"/>
        <source>Mining area, first date (ha)</source>
        <translation>Kaivosala, ensimmäinen ajankohta (ha)</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="272"/>
        <source>Mining area, last date (ha)</source>
        <translation>Kaivosala, viimeinen ajankohta (ha)</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/diagnosis.py" line="64"/>
        <source>EuroMine: the environment</source>
        <translation>EuroMine: ympäristö</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/diagnosis.py" line="77"/>
        <source>Versions</source>
        <translation>Versiot</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/diagnosis.py" line="90"/>
        <source>No Python was found.</source>
        <translation>Pythonia ei löytynyt.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/diagnosis.py" line="111"/>
        <source>The packages that EuroMine is tested with need Python {} or newer.</source>
        <translation>Paketit, joilla EuroMine on testattu, vaativat Pythonin version {} tai uudemman.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/diagnosis.py" line="118"/>
        <source>Device</source>
        <translation>Laite</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/diagnosis.py" line="123"/>
        <source>torch does not start: {}</source>
        <translation>torch ei käynnisty: {}</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_dialog.py" line="114"/>
        <source>Packages</source>
        <translation>Paketit</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/diagnosis.py" line="135"/>
        <source>Missing: {}</source>
        <translation>Puuttuu: {}</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/diagnosis.py" line="152"/>
        <source>Other versions than EuroMine is tested with (in brackets): {}</source>
        <translation>Muita versioita kuin ne, joilla EuroMine on testattu (suluissa): {}</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/diagnosis.py" line="162"/>
        <source>Not used</source>
        <translation>Ei käytössä</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/diagnosis.py" line="210"/>
        <source>There are none in this installation.</source>
        <translation>Tässä asennuksessa ei ole niitä.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/diagnosis.py" line="210"/>
        <source>Install the plugin again.</source>
        <translation>Asenna lisäosa uudelleen.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/styles.py" line="105"/>
        <source>New mining</source>
        <translation>Uusi kaivostoiminta</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/styles.py" line="105"/>
        <source>No longer mining</source>
        <translation>Ei enää kaivostoimintaa</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/styles.py" line="82"/>
        <source>Mining footprint</source>
        <translation>Kaivosjalanjälki</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/styles.py" line="105"/>
        <source>Mining at both dates</source>
        <translation>Kaivostoimintaa molempina ajankohtina</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="70"/>
        <source>From 0 to 1: lower maps more, higher maps less. Leave it unset to use the model&apos;s own, which was fitted on places kept apart from training. Example: 0.5.</source>
        <translation>Väliltä 0–1: pienempi kartoittaa enemmän, suurempi vähemmän. Jätä asettamatta, niin käytetään mallin omaa, joka on sovitettu opetuksesta erillään pidetyillä paikoilla. Esimerkki: 0.5.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/changedetect.py" line="52"/>
        <source>Decisions to explain in the report</source>
        <translation>Raportissa selitettävät päätökset</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/changedetect.py" line="52"/>
        <source>Sites and pairs of years of which the report tells which bands the footprints, gains and losses rest on, separated by semicolons. Leave empty for the site that changed most from the first to the last date; none explains nothing and saves the time. Example: north pit:2016-2024;dam:2019-2021.</source>
        <translation>Kohteet ja vuosiparit, joista raportti kertoo, mihin kanaviin jalanjäljet, lisäykset ja poistumat perustuvat, puolipisteillä erotettuina. Jätä tyhjäksi, niin selitetään ensimmäisestä viimeiseen ajankohtaan eniten muuttunut kohde; none ei selitä mitään ja säästää aikaa. Esimerkki: pohjoinen louhos:2016-2024;pato:2019-2021.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/changedetect_and_evaluate.py" line="35"/>
        <source>Map footprints, detect change and evaluate</source>
        <translation>Kartoita jalanjäljet, tunnista muutokset ja arvioi</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/changedetect_and_evaluate.py" line="38"/>
        <source>A model: maps a series, and compares its footprints with reference masks.</source>
        <translation>Malli: kartoittaa sarjan ja vertaa sen jalanjälkiä vertailumaskeihin.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/changedetect_and_evaluate.py" line="49"/>
        <source>model,mining,change detection,accuracy,CA-TIoU</source>
        <translation>malli,kaivostoiminta,muutostunnistus,tarkkuus,CA-TIoU</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/checkenvironment.py" line="72"/>
        <source>&lt;p&gt;The models run in a process of their own, with a Python that has torch and other packages. This tool says which Python that is, what it has and what it lacks, which device it computes on, which models are there, and the exact commands that mend what is missing.&lt;/p&gt;&lt;p&gt;INSTALL builds a private environment with what is missing, from the internet or from a folder of wheels (WHEELS); QGIS&apos;s own Python is never touched. REPAIR builds it anew, REMOVE takes it away.&lt;/p&gt;&lt;p&gt;The Python is looked for in this order: the variable EUROMINE_PYTHON, the plugin&apos;s setting, the environment in the QGIS profile, QGIS&apos;s own Python.&lt;/p&gt;&lt;p&gt;Examples: qgis_process run euromine:checkenvironment; qgis_process run euromine:checkenvironment INSTALL=true WHEELS=/media/usb/wheels&lt;/p&gt;</source>
        <translation>&lt;p&gt;Mallit ajetaan omassa prosessissaan Pythonilla, jossa on torch ja muita paketteja. Tämä työkalu kertoo, mikä Python se on, mitä siinä on ja mitä siitä puuttuu, millä laitteella se laskee, mitä malleja on saatavilla ja millä komennoilla puutteet korjataan.&lt;/p&gt;&lt;p&gt;INSTALL rakentaa oman ympäristön, jossa on puuttuvat osat, internetistä tai wheel-pakettien kansiosta (WHEELS); QGISin omaan Pythoniin ei kosketa. REPAIR rakentaa sen alusta, REMOVE poistaa sen.&lt;/p&gt;&lt;p&gt;Pythonia etsitään tässä järjestyksessä: muuttuja EUROMINE_PYTHON, lisäosan asetus, QGIS-profiilin ympäristö, QGISin oma Python.&lt;/p&gt;&lt;p&gt;Esimerkkejä: qgis_process run euromine:checkenvironment; qgis_process run euromine:checkenvironment INSTALL=true WHEELS=/media/usb/wheels&lt;/p&gt;</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/checkenvironment.py" line="111"/>
        <source>Build the environment where it is missing</source>
        <translation>Rakenna ympäristö, jos se puuttuu</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/checkenvironment.py" line="111"/>
        <source>Also continues one that was cut off and updates one of an older version. Example: true.</source>
        <translation>Myös jatkaa keskeytynyttä ja päivittää vanhemman version. Esimerkki: true.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/checkenvironment.py" line="111"/>
        <source>Build the environment anew</source>
        <translation>Rakenna ympäristö alusta</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/checkenvironment.py" line="111"/>
        <source>The old one stays until the new one works. Example: true.</source>
        <translation>Vanha säilyy, kunnes uusi toimii. Esimerkki: true.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/checkenvironment.py" line="111"/>
        <source>Remove the environment</source>
        <translation>Poista ympäristö</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/checkenvironment.py" line="111"/>
        <source>Only the one that EuroMine has built. Example: true.</source>
        <translation>Vain EuroMinen rakentama. Esimerkki: true.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/checkenvironment.py" line="140"/>
        <source>Packages to install</source>
        <translation>Asennettavat paketit</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/checkenvironment.py" line="147"/>
        <source>cpu is small; gpu is for NVIDIA graphics; auto takes gpu where such graphics with a recent driver are found. Apple silicon has one kind for both. Example: cpu.</source>
        <translation>cpu on pieni; gpu on NVIDIA-näytönohjaimille; auto valitsee gpu:n, kun löytyy tällainen näytönohjain ja tuore ajuri. Apple-suorittimille on molempiin sama. Esimerkki: cpu.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_dialog.py" line="122"/>
        <source>Folder of wheels</source>
        <translation>Wheel-pakettien kansio</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/checkenvironment.py" line="158"/>
        <source>Installs from this folder alone, without internet. Example: /media/usb/wheels.</source>
        <translation>Asentaa vain tästä kansiosta, ilman internetiä. Esimerkki: /media/usb/wheels.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/checkenvironment.py" line="172"/>
        <source>REMOVE contradicts INSTALL and REPAIR: choose one of them.</source>
        <translation>REMOVE on ristiriidassa valintojen INSTALL ja REPAIR kanssa: valitse yksi niistä.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/checkenvironment.py" line="221"/>
        <source>Removed: {}</source>
        <translation>Poistettu: {}</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/checkenvironment.py" line="228"/>
        <source>The environment is there and up to date; REPAIR builds it anew.</source>
        <translation>Ympäristö on olemassa ja ajan tasalla; REPAIR rakentaa sen alusta.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/checkenvironment.py" line="235"/>
        <source>Building {} with {}: about {} MB to download, {} MB on the disk.</source>
        <translation>Rakennetaan {}, käytössä {}: ladattavaa noin {} Mt, levyllä {} Mt.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/finetune.py" line="93"/>
        <source>Adapt a model to your own labels</source>
        <translation>Sovita malli omiin merkintöihisi</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/finetune.py" line="96"/>
        <source>A model file that has learned from your polygons, and whether that made it better.</source>
        <translation>Mallitiedosto, joka on oppinut polygoneistasi, ja tieto siitä, paraniko malli.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/finetune.py" line="108"/>
        <source>fine-tune,finetune,train,learn,labels,model,mining</source>
        <translation>hienosäätö,opetus,oppiminen,merkinnät,malli,kaivostoiminta,fine-tune</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/finetune.py" line="125"/>
        <source>&lt;p&gt;Teaches a model what mines look like where you work: from your rasters and from outlines of mines that you have drawn on them. The result is a model file, which the mapping tools take as a model of your own.&lt;/p&gt;&lt;p&gt;A handful of polygons is enough to begin with. It matters more that they differ, and that the ground around them was looked at: give the area in which you have drawn every mine, and include there what the model mistakes for one. Without such an area, what lies within 320 m of your polygons counts as not mine.&lt;/p&gt;&lt;p&gt;About a third of the labelled ground, in whole blocks of 480 m, is kept back and never learned from. The overlap of map and labels there, before and after, tells whether the model got better. If it did not, no model is written.&lt;/p&gt;&lt;p&gt;The threshold and the settings of the consistency over time stay those of the model to start from. At other places the new model may be worse than that one.&lt;/p&gt;&lt;p&gt;Example: qgis_process run euromine:finetune SERIES=Year2019.tif SERIES=Year2023.tif LABELS=drawn.gpkg YEAR_FIELD=year LABELLED_AREA=looked_at.gpkg OUTPUT_MODEL=my_region.json&lt;/p&gt;</source>
        <translation>&lt;p&gt;Opettaa mallille, miltä kaivokset näyttävät siellä, missä työskentelet: rastereistasi ja niiden päälle piirtämistäsi kaivosten ääriviivoista. Tulos on mallitiedosto, jota kartoitustyökalut voivat käyttää omana mallinasi.&lt;/p&gt;&lt;p&gt;Kourallinen polygoneja riittää alkuun. Tärkeämpää on, että ne ovat erilaisia ja että niiden ympäristö on tarkastettu: anna alue, jolle olet piirtänyt jokaisen kaivoksen, ja ota siihen mukaan se, mitä malli luulee kaivokseksi. Ilman tällaista aluetta se, mikä on enintään 320 m:n päässä polygoneistasi, lasketaan muuksi kuin kaivokseksi.&lt;/p&gt;&lt;p&gt;Noin kolmannes merkitystä maasta, kokonaisina 480 m:n lohkoina, jätetään syrjään eikä siitä opita koskaan. Kartan ja merkintöjen päällekkäisyys siellä ennen ja jälkeen kertoo, paraniko malli. Jos se ei parantunut, mallia ei kirjoiteta.&lt;/p&gt;&lt;p&gt;Kynnysarvo ja ajallisen johdonmukaisuuden asetukset pysyvät samoina kuin lähtömallissa. Muualla uusi malli voi olla lähtömallia huonompi.&lt;/p&gt;&lt;p&gt;Esimerkki: qgis_process run euromine:finetune SERIES=Year2019.tif SERIES=Year2023.tif LABELS=drawn.gpkg YEAR_FIELD=year LABELLED_AREA=looked_at.gpkg OUTPUT_MODEL=my_region.json&lt;/p&gt;</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/finetune.py" line="154"/>
        <source>Mines that you have drawn</source>
        <translation>Piirtämäsi kaivokset</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/finetune.py" line="154"/>
        <source>Polygons of the mining footprint: pits, dumps, tailings, ponds, plants and haul roads. Example: drawn.gpkg.</source>
        <translation>Kaivosjalanjäljen polygonit: avolouhokset, läjitysalueet, rikastushiekka, altaat, laitokset ja kuljetustiet. Esimerkki: drawn.gpkg.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/finetune.py" line="167"/>
        <source>The year or date at which a polygon holds; dates of the series without a polygon are not learned from. Leave empty if the polygons hold at all dates. Example: year.</source>
        <translation>Vuosi tai päivämäärä, jota polygoni koskee; sarjan ajankohdista, joilla ei ole polygonia, ei opita. Jätä tyhjäksi, jos polygonit koskevat kaikkia ajankohtia. Esimerkki: year.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/finetune.py" line="182"/>
        <source>Area in which every mine is drawn</source>
        <translation>Alue, jolle jokainen kaivos on piirretty</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/finetune.py" line="182"/>
        <source>Inside it, everything outside the polygons counts as not mine. If this layer has the year field as well, each of its polygons holds for its year, so that a year without a mine can be told. Example: looked_at.gpkg.</source>
        <translation>Sen sisällä kaikki polygonien ulkopuolella oleva lasketaan muuksi kuin kaivokseksi. Jos myös tällä tasolla on vuosikenttä, kukin sen polygoni koskee omaa vuottaan, joten myös vuosi ilman kaivosta voidaan ilmaista. Esimerkki: looked_at.gpkg.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/finetune.py" line="199"/>
        <source>Minutes that it may take</source>
        <translation>Sallittu kesto minuutteina</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/finetune.py" line="199"/>
        <source>Reading and scoring included. More may help where there are many labels or where the computer is slow. Example: 8.</source>
        <translation>Sisältää lukemisen ja arvioinnin. Lisäaika voi auttaa, kun merkintöjä on paljon tai tietokone on hidas. Esimerkki: 8.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/finetune.py" line="215"/>
        <source>Write the model even if it got worse</source>
        <translation>Kirjoita malli, vaikka se huononisi</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/finetune.py" line="215"/>
        <source>Otherwise a model that scores less on the labels that were kept back than the one it started from is not written. Example: false.</source>
        <translation>Muuten mallia, joka saa syrjään jätetyillä merkinnöillä huonommat tunnusluvut kuin lähtömallinsa, ei kirjoiteta. Esimerkki: false.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/finetune.py" line="229"/>
        <source>Adapted model</source>
        <translation>Sovitettu malli</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/finetune.py" line="229"/>
        <source>Model cards (*.json)</source>
        <translation>Mallikortit (*.json)</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/finetune.py" line="229"/>
        <source>The card of the new model; its weights lie beside it as .safetensors, and both belong together. An existing model is not overwritten. Example: my_region.json.</source>
        <translation>Uuden mallin kortti; sen painot ovat vieressä .safetensors-tiedostona, ja ne kuuluvat yhteen. Olemassa olevaa mallia ei korvata. Esimerkki: my_region.json.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/finetune.py" line="243"/>
        <source>IoU on kept labels, before</source>
        <translation>IoU syrjään jätetyillä merkinnöillä, ennen</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/finetune.py" line="244"/>
        <source>IoU on kept labels, after</source>
        <translation>IoU syrjään jätetyillä merkinnöillä, jälkeen</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/finetune.py" line="245"/>
        <source>F1 of change on kept labels, before</source>
        <translation>Muutoksen F1 syrjään jätetyillä merkinnöillä, ennen</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/finetune.py" line="248"/>
        <source>F1 of change on kept labels, after</source>
        <translation>Muutoksen F1 syrjään jätetyillä merkinnöillä, jälkeen</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/diagnosis.py" line="168"/>
        <source>Own environment</source>
        <translation>Oma ympäristö</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/diagnosis.py" line="172"/>
        <source>not there; it would lie in {}</source>
        <translation>ei ole; se sijaitsisi kansiossa {}</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/diagnosis.py" line="173"/>
        <source>half built, in {}</source>
        <translation>keskeneräinen, kansiossa {}</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/diagnosis.py" line="174"/>
        <source>made for another version, in {}</source>
        <translation>tehty toiselle versiolle, kansiossa {}</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/diagnosis.py" line="175"/>
        <source>complete, in {}</source>
        <translation>valmis, kansiossa {}</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/diagnosis.py" line="176"/>
        <source>made by hand, in {}</source>
        <translation>käsin tehty, kansiossa {}</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/diagnosis.py" line="180"/>
        <source>INSTALL=true brings it up to date.</source>
        <translation>INSTALL=true päivittää sen.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/diagnosis.py" line="191"/>
        <source>INSTALL=true builds it with {} (Python {}). To download and on the disk: {} and {} MB for the processor (PACKAGES=cpu), {} and {} MB for NVIDIA graphics (PACKAGES=gpu); {} MB are free there.</source>
        <translation>INSTALL=true rakentaa sen, käytössä {} (Python {}). Ladattavaa ja levyllä: {} ja {} Mt suorittimelle (PACKAGES=cpu), {} ja {} Mt NVIDIA-näytönohjaimelle (PACKAGES=gpu); siellä on vapaana {} Mt.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/lineage.py" line="63"/>
        <source>Surface disturbed by mining at every date of a series of satellite images, mapped by a deep model: site, date, area in hectares and confidence (the mean probability inside) of each polygon.</source>
        <translation>Kaivostoiminnan muokkaama maanpinta satelliittikuvasarjan jokaisena ajankohtana, syvän mallin kartoittamana: kunkin polygonin kohde, ajankohta, pinta-ala hehtaareina ja luottamus (keskimääräinen todennäköisyys sisäpuolella).</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/lineage.py" line="69"/>
        <source>Surface where mining began (gain) or ended (loss) between two dates of a series of satellite images, found by a deep model, with area in hectares and confidence.</source>
        <translation>Maanpinta, jolla kaivostoiminta alkoi (lisäys) tai päättyi (poistuma) satelliittikuvasarjan kahden ajankohdan välillä, syvän mallin löytämänä, pinta-ala hehtaareina ja luottamus.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/lineage.py" line="74"/>
        <source>One band a date: 0 not mine, 1 mine, 255 unknown.</source>
        <translation>Yksi kanava ajankohtaa kohti: 0 ei kaivosta, 1 kaivos, 255 tuntematon.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/lineage.py" line="77"/>
        <source>One band a date: probability of mining times 200, 255 unknown.</source>
        <translation>Yksi kanava ajankohtaa kohti: kaivostoiminnan todennäköisyys kertaa 200, 255 tuntematon.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/lineage.py" line="80"/>
        <source>Band 1, first to last date: 0 neither, 1 mining at both, 2 new mining, 3 no longer mining. Band 2: first year of new mining; band 3: first year no longer mining; band 4: number of dates as mine. 65535 is unknown.</source>
        <translation>Kanava 1, ensimmäisestä viimeiseen ajankohtaan: 0 ei kumpikaan, 1 kaivostoimintaa molempina, 2 uusi kaivostoiminta, 3 ei enää kaivostoimintaa. Kanava 2: uuden kaivostoiminnan ensimmäinen vuosi; kanava 3: ensimmäinen vuosi, jona ei enää kaivostoimintaa; kanava 4: kaivosajankohtien määrä. 65535 on tuntematon.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/lineage.py" line="97"/>
        <source>Of the model: {}</source>
        <translation>Mallin lisenssi: {}</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/loading.py" line="90"/>
        <source>EuroMine {} to {}</source>
        <translation>EuroMine {} – {}</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/replacing.py" line="113"/>
        <source>{}: {} from an earlier run is replaced.</source>
        <translation>{}: aiemman ajon {} korvataan.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/styles.py" line="112"/>
        <source>What happened</source>
        <translation>Mitä tapahtui</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/styles.py" line="119"/>
        <source>First year of new mining</source>
        <translation>Uuden kaivostoiminnan ensimmäinen vuosi</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/styles.py" line="119"/>
        <source>First year no longer mining</source>
        <translation>Ensimmäinen vuosi, jona ei enää kaivostoimintaa</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/site_list.py" line="36"/>
        <source>Site</source>
        <translation>Kohde</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/styles.py" line="140"/>
        <source>Year</source>
        <translation>Vuosi</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/series_model.py" line="132"/>
        <source>Date</source>
        <translation>Ajankohta</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/styles.py" line="142"/>
        <source>From year</source>
        <translation>Alkuvuosi</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/styles.py" line="143"/>
        <source>To year</source>
        <translation>Loppuvuosi</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/styles.py" line="144"/>
        <source>From date</source>
        <translation>Alkuajankohta</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/styles.py" line="145"/>
        <source>To date</source>
        <translation>Loppuajankohta</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/styles.py" line="146"/>
        <source>Gain or loss</source>
        <translation>Lisäys tai poistuma</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/styles.py" line="147"/>
        <source>Area (ha)</source>
        <translation>Pinta-ala (ha)</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/styles.py" line="148"/>
        <source>Confidence (0-1)</source>
        <translation>Luottamus (0-1)</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_action.py" line="30"/>
        <source>EuroMine environment...</source>
        <translation>EuroMine-ympäristö...</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_action.py" line="54"/>
        <source>This version needs other packages than its environment has.</source>
        <translation>Tämä versio tarvitsee muita paketteja kuin sen ympäristössä on.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_action.py" line="56"/>
        <source>The models need an environment with torch, which is not there yet.</source>
        <translation>Mallit tarvitsevat ympäristön, jossa on torch; sitä ei vielä ole.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_action.py" line="60"/>
        <source>Set up...</source>
        <translation>Ota käyttöön...</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_dialog.py" line="49"/>
        <source>EuroMine environment</source>
        <translation>EuroMine-ympäristö</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_dialog.py" line="101"/>
        <source>Missing:</source>
        <translation>Puuttuu:</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_dialog.py" line="101"/>
        <source>Built with:</source>
        <translation>Rakennusväline:</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_dialog.py" line="101"/>
        <source>Where:</source>
        <translation>Sijainti:</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_dialog.py" line="101"/>
        <source>Free space:</source>
        <translation>Vapaa tila:</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_dialog.py" line="117"/>
        <source>From a folder of wheels, without internet:</source>
        <translation>Wheel-pakettien kansiosta, ilman internetiä:</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_dialog.py" line="123"/>
        <source>Copy diagnostics holds the command that fills such a folder</source>
        <translation>Kopioi diagnostiikka sisältää komennon, joka täyttää tällaisen kansion</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_dialog.py" line="142"/>
        <source>Use a Python of my own instead</source>
        <translation>Käytä sen sijaan omaa Pythonia</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_dialog.py" line="146"/>
        <source>A Python that has the packages already, for instance that of a conda environment. Leave it empty to use the one that is built here.</source>
        <translation>Python, jossa paketit jo ovat, esimerkiksi conda-ympäristön Python. Jätä tyhjäksi, niin käytetään täällä rakennettavaa.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_dialog.py" line="153"/>
        <source>Python to use</source>
        <translation>Käytettävä Python</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_dialog.py" line="186"/>
        <source>Cancel</source>
        <translation>Peruuta</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_dialog.py" line="208"/>
        <source>Copy diagnostics</source>
        <translation>Kopioi diagnostiikka</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/series_widget.py" line="147"/>
        <source>Remove</source>
        <translation>Poista</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_dialog.py" line="211"/>
        <source>Close</source>
        <translation>Sulje</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_dialog.py" line="258"/>
        <source>nothing</source>
        <translation>ei mitään</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_dialog.py" line="271"/>
        <source>For the processor: {}</source>
        <translation>Suorittimelle: {}</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_dialog.py" line="278"/>
        <source>none found</source>
        <translation>ei löytynyt</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_dialog.py" line="282"/>
        <source>{}: its driver is too old, update it first</source>
        <translation>{}: ajuri on liian vanha, päivitä se ensin</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_dialog.py" line="285"/>
        <source>For NVIDIA graphics ({}): {}</source>
        <translation>NVIDIA-näytönohjaimelle ({}): {}</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_dialog.py" line="291"/>
        <source>For Apple silicon: {}</source>
        <translation>Apple-suorittimelle: {}</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_dialog.py" line="353"/>
        <source>Stopping...</source>
        <translation>Pysäytetään...</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_dialog.py" line="360"/>
        <source>Cancelled.</source>
        <translation>Peruutettu.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_dialog.py" line="367"/>
        <source>Remove the environment in {}? The tools do not run without one; it can be built again at any time.</source>
        <translation>Poistetaanko ympäristö {}? Työkalut eivät toimi ilman sitä; sen voi rakentaa uudelleen milloin tahansa.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_dialog.py" line="386"/>
        <source>Copied</source>
        <translation>Kopioitu</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_task.py" line="25"/>
        <source>EuroMine: building the environment</source>
        <translation>EuroMine: rakennetaan ympäristöä</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_texts.py" line="16"/>
        <source>The environment is being built. You can go on working in QGIS.</source>
        <translation>Ympäristöä rakennetaan. Voit jatkaa työskentelyä QGISissä.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_texts.py" line="20"/>
        <source>Looking at this computer...</source>
        <translation>Tutkitaan tätä tietokonetta...</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_texts.py" line="22"/>
        <source>This version of EuroMine needs other packages than the environment has.</source>
        <translation>Tämä EuroMinen versio tarvitsee muita paketteja kuin ympäristössä on.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_texts.py" line="26"/>
        <source>EuroMine is ready. Its models run on Python {}, {}.</source>
        <translation>EuroMine on valmis. Sen mallit ajetaan ympäristössä Python {}, {}.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_texts.py" line="30"/>
        <source>Building the environment was cut off. What was downloaded is still there.</source>
        <translation>Ympäristön rakentaminen keskeytyi. Ladatut tiedostot ovat tallella.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_texts.py" line="35"/>
        <source>The Python that EuroMine shall use does not work: {}</source>
        <translation>Python, jota EuroMinen on määrä käyttää, ei toimi: {}</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_texts.py" line="38"/>
        <source>The models need torch and other packages. They will get an environment of their own; QGIS&apos;s Python stays as it is.</source>
        <translation>Mallit tarvitsevat torchin ja muita paketteja. Ne saavat oman ympäristön; QGISin Python pysyy ennallaan.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_texts.py" line="48"/>
        <source>Update</source>
        <translation>Päivitä</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_texts.py" line="50"/>
        <source>Repair</source>
        <translation>Korjaa</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_texts.py" line="52"/>
        <source>Continue</source>
        <translation>Jatka</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_texts.py" line="53"/>
        <source>Install</source>
        <translation>Asenna</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_texts.py" line="57"/>
        <source>about {} to download, {} on the disk</source>
        <translation>ladattavaa noin {}, levyllä {}</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/series_model.py" line="132"/>
        <source>Image</source>
        <translation>Kuva</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/series_model.py" line="132"/>
        <source>Found in</source>
        <translation>Löytyi</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/series_model.py" line="132"/>
        <source>Bands</source>
        <translation>Kanavat</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/series_model.py" line="132"/>
        <source>Grid</source>
        <translation>Hila</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/series_model.py" line="212"/>
        <source>reading...</source>
        <translation>luetaan...</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/series_rows.py" line="136"/>
        <source>given here</source>
        <translation>annettu tässä</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/series_rows.py" line="137"/>
        <source>file name</source>
        <translation>tiedostonimi</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/series_rows.py" line="138"/>
        <source>folder</source>
        <translation>kansio</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/series_rows.py" line="139"/>
        <source>layer&apos;s temporal range</source>
        <translation>tason aikaväli</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/series_rows.py" line="142"/>
        <source>metadata</source>
        <translation>metatiedot</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/series_rows.py" line="150"/>
        <source>no georeference, {}</source>
        <translation>ei georeferenssiä, {}</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/series_widget.py" line="257"/>
        <source>{}, complete</source>
        <translation>{}, kaikki</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/series_widget.py" line="72"/>
        <source>Images of the series</source>
        <translation>Sarjan kuvat</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/series_widget.py" line="82"/>
        <source>Folder with the images</source>
        <translation>Kuvien kansio</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/series_widget.py" line="91"/>
        <source>Looking through {}...</source>
        <translation>Käydään läpi {}...</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/series_widget.py" line="138"/>
        <source>Add layers</source>
        <translation>Lisää tasoja</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/series_widget.py" line="143"/>
        <source>Add files...</source>
        <translation>Lisää tiedostoja...</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/series_widget.py" line="145"/>
        <source>Add folder...</source>
        <translation>Lisää kansio...</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/series_widget.py" line="155"/>
        <source>or drop them here</source>
        <translation>tai pudota ne tähän</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/series_widget.py" line="164"/>
        <source>No other raster in the project</source>
        <translation>Projektissa ei ole muita rastereita</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/series_widget.py" line="167"/>
        <source>All {} rasters</source>
        <translation>Kaikki {} rasteria</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/series_widget.py" line="183"/>
        <source>{} holds no image.</source>
        <translation>{} ei sisällä kuvia.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/series_widget.py" line="204"/>
        <source>No image yet.</source>
        <translation>Ei vielä kuvia.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/series_widget.py" line="206"/>
        <source>Reading {} of {} images...</source>
        <translation>Luetaan kuvia: {} / {}...</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/series_widget.py" line="210"/>
        <source>Rows with a problem: {} of {}.</source>
        <translation>Rivejä, joissa on ongelma: {} / {}.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/series_widget.py" line="215"/>
        <source>Images: {}, all of {}.</source>
        <translation>Kuvia: {}, kaikkien ajankohta {}.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/series_widget.py" line="219"/>
        <source>Images: {}. Dates: {}, from {} to {}.</source>
        <translation>Kuvia: {}. Ajankohtia: {}, {} – {}.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/site_list.py" line="88"/>
        <source>Whole area</source>
        <translation>Koko alue</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/site_chart.py" line="224"/>
        <source>The chart cannot be written to {}.</source>
        <translation>Kaaviota ei voi kirjoittaa kohteeseen {}.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/site_chart.py" line="224"/>
        <source>Choose another folder or name.</source>
        <translation>Valitse toinen kansio tai nimi.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/site_chart.py" line="239"/>
        <source>Mining area (ha)</source>
        <translation>Kaivosala (ha)</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/site_list.py" line="36"/>
        <source>Change (ha)</source>
        <translation>Muutos (ha)</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/site_chart.py" line="281"/>
        <source>no longer mining</source>
        <translation>ei enää kaivostoimintaa</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/site_chart.py" line="281"/>
        <source>new mining</source>
        <translation>uusi kaivostoiminta</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/site_chart.py" line="302"/>
        <source>{}: {:.2f} ha</source>
        <translation>{}: {:.2f} ha</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/site_chart.py" line="307"/>
        <source>Since {}: {:.2f} ha new, {:.2f} ha no longer mining</source>
        <translation>Alkaen {}: {:.2f} ha uutta, {:.2f} ha ei enää kaivostoimintaa</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/site_list.py" line="36"/>
        <source>Area over time</source>
        <translation>Pinta-ala ajan mittaan</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/site_list.py" line="36"/>
        <source>Last (ha)</source>
        <translation>Viimeinen (ha)</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/sites_dock.py" line="61"/>
        <source>EuroMine sites</source>
        <translation>EuroMine-kohteet</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/sites_dock.py" line="126"/>
        <source>Footprints</source>
        <translation>Jalanjäljet</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/sites_dock.py" line="127"/>
        <source>Changes</source>
        <translation>Muutokset</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/sites_dock.py" line="132"/>
        <source>Load the footprints of a run, or run &quot;Map footprints and detect change&quot;: its sites appear here.</source>
        <translation>Lataa jonkin ajon jalanjäljet tai suorita ”Kartoita jalanjäljet ja tunnista muutokset”: sen kohteet näkyvät tässä.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/sites_dock.py" line="153"/>
        <source>All dates</source>
        <translation>Kaikki ajankohdat</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/sites_dock.py" line="156"/>
        <source>Blink</source>
        <translation>Vuorottele</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/sites_dock.py" line="372"/>
        <source>Export</source>
        <translation>Vie</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/sites_dock.py" line="168"/>
        <source>Chart (PNG, SVG)...</source>
        <translation>Kaavio (PNG, SVG)...</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/sites_dock.py" line="171"/>
        <source>Table of all sites (CSV)...</source>
        <translation>Kaikkien kohteiden taulukko (CSV)...</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/sites_dock.py" line="335"/>
        <source>Pictures (*.png *.svg)</source>
        <translation>Kuvat (*.png *.svg)</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/sites_dock.py" line="341"/>
        <source>Tables (*.csv)</source>
        <translation>Taulukot (*.csv)</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/sites_dock.py" line="351"/>
        <source>The table cannot be written: {}.</source>
        <translation>Taulukkoa ei voi kirjoittaa: {}.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/sites_dock.py" line="351"/>
        <source>Choose another folder.</source>
        <translation>Valitse toinen kansio.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_environment.py" line="41"/>
        <source>Making the environment</source>
        <translation>Luodaan ympäristöä</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_environment.py" line="42"/>
        <source>Installing pip</source>
        <translation>Asennetaan pip</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_environment.py" line="43"/>
        <source>Starting torch for the first time</source>
        <translation>Käynnistetään torch ensimmäisen kerran</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_environment.py" line="44"/>
        <source>The environment is ready</source>
        <translation>Ympäristö on valmis</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="39"/>
        <source>The proxy asks for a user name and a password, or refuses them.</source>
        <translation>Välityspalvelin pyytää käyttäjänimeä ja salasanaa tai hylkää ne.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="39"/>
        <source>Enter them in Settings &gt; Options &gt; Network &gt; Use proxy for web access, then install again.</source>
        <translation>Anna ne kohdassa Asetukset &gt; Valinnat &gt; Verkko &gt; Käytä välityspalvelinta verkkoyhteyksiin ja asenna sitten uudelleen.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="39"/>
        <source>The proxy that QGIS names cannot be reached or refuses to connect.</source>
        <translation>QGISissä määritettyyn välityspalvelimeen ei saada yhteyttä, tai se torjuu yhteyden.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="39"/>
        <source>Correct it in Settings &gt; Options &gt; Network; it must be an HTTP proxy that lets pypi.org and files.pythonhosted.org through. Or install from a folder of wheels.</source>
        <translation>Korjaa se kohdassa Asetukset &gt; Valinnat &gt; Verkko; sen on oltava HTTP-välityspalvelin, joka päästää läpi osoitteet pypi.org ja files.pythonhosted.org. Tai asenna wheel-pakettien kansiosta.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="39"/>
        <source>The server&apos;s certificate is not trusted: something between this computer and the internet, often a company&apos;s firewall or an antivirus program, opens the connection.</source>
        <translation>Palvelimen varmenteeseen ei luoteta: jokin tämän tietokoneen ja internetin välissä, usein yrityksen palomuuri tai virustorjuntaohjelma, avaa yhteyden.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="39"/>
        <source>Ask your IT for its root certificate as a .pem file, set the environment variable PIP_CERT to that file, restart QGIS and install again. Or install from a folder of wheels.</source>
        <translation>Pyydä IT-tuelta sen juurivarmenne .pem-tiedostona, aseta ympäristömuuttuja PIP_CERT osoittamaan siihen, käynnistä QGIS uudelleen ja asenna uudelleen. Tai asenna wheel-pakettien kansiosta.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="39"/>
        <source>The disk is full.</source>
        <translation>Levy on täynnä.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="39"/>
        <source>Free some space on the disk of that folder, then install again: what was downloaded is kept.</source>
        <translation>Vapauta tilaa levyltä, jolla kansio on, ja asenna sitten uudelleen: ladatut tiedostot ovat tallella.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="39"/>
        <source>A path is longer than the system allows.</source>
        <translation>Jokin polku on pidempi kuin järjestelmä sallii.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="39"/>
        <source>On Windows, switch long paths on (search for: Windows long path support), or make an environment in a short folder such as C:\euromine and choose its Python in this dialog.</source>
        <translation>Ota Windowsissa pitkät polut käyttöön (hae: Windows pitkät polut), tai luo ympäristö kansioon, jonka polku on lyhyt, esimerkiksi C:\euromine, ja valitse sen Python tässä ikkunassa.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="39"/>
        <source>A file is held by another program: a tool of EuroMine that still runs, or an antivirus program that scans it.</source>
        <translation>Jokin tiedosto on toisen ohjelman käytössä: EuroMinen työkalu on vielä käynnissä, tai virustorjuntaohjelma tarkistaa tiedostoa.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="39"/>
        <source>End running tools and other QGIS windows and install again. If it stays so, ask for an exception for the environment&apos;s folder in the antivirus program.</source>
        <translation>Lopeta käynnissä olevat työkalut ja muut QGIS-ikkunat ja asenna uudelleen. Jos tämä ei auta, pyydä ympäristön kansiolle poikkeus virustorjuntaohjelmaan.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="39"/>
        <source>The folder of the environment may not be written.</source>
        <translation>Ympäristön kansioon ei saa kirjoittaa.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="39"/>
        <source>Give your user the right to write there (see the last lines of the log for the file), then install again.</source>
        <translation>Anna käyttäjällesi oikeus kirjoittaa sinne (tiedosto näkyy lokin viimeisillä riveillä) ja asenna sitten uudelleen.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="39"/>
        <source>A download arrived damaged or incomplete.</source>
        <translation>Ladattu tiedosto on vioittunut tai vajaa.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="39"/>
        <source>Install again: only that file is fetched anew. In a folder of wheels, copy it again.</source>
        <translation>Asenna uudelleen: vain tämä tiedosto haetaan uudestaan. Jos se on wheel-pakettien kansiossa, kopioi se sinne uudelleen.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="39"/>
        <source>{} cannot be reached.</source>
        <translation>Ei yhteyttä: {}.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="39"/>
        <source>Check the connection to the internet, and the proxy in Settings &gt; Options &gt; Network. Without internet, install from a folder of wheels.</source>
        <translation>Tarkista internetyhteys ja välityspalvelin kohdassa Asetukset &gt; Valinnat &gt; Verkko. Ilman internetiä asenna wheel-pakettien kansiosta.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="39"/>
        <source>The package index on the internet cannot be reached.</source>
        <translation>Internetin pakettihakemistoon ei saada yhteyttä.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="39"/>
        <source>There is no {} for this Python and this system.</source>
        <translation>Tälle Pythonille ja tälle järjestelmälle ei ole pakettia {}.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="39"/>
        <source>Choose the other kind of packages. If it stays so, this system is too old for the packages (they need Windows 10, macOS 14 on Apple silicon, or Linux with glibc 2.28).</source>
        <translation>Valitse toisenlaiset paketit. Jos tämä ei auta, järjestelmä on liian vanha paketeille (ne vaativat Windows 10:n, Apple silicon -koneella macOS 14:n tai Linuxin, jossa on glibc 2.28).</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="39"/>
        <source>This Python cannot make environments: a part of it is missing.</source>
        <translation>Tällä Pythonilla ei voi luoda ympäristöjä: osa siitä puuttuu.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="39"/>
        <source>On Debian and Ubuntu: sudo apt install python3-venv. Then install again.</source>
        <translation>Debianissa ja Ubuntussa: sudo apt install python3-venv. Asenna sitten uudelleen.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="39"/>
        <source>The computer ran out of memory.</source>
        <translation>Tietokoneen muisti loppui.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="39"/>
        <source>Close other programs, then install again.</source>
        <translation>Sulje muut ohjelmat ja asenna sitten uudelleen.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="182"/>
        <source>No Python was found that an environment can be made from ({}).</source>
        <translation>Ei löytynyt Pythonia, josta ympäristön voi luoda ({}).</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="183"/>
        <source>The folder of wheels has no {} that fits this Python and this system.</source>
        <translation>Wheel-pakettien kansiossa ei ole pakettia {}, joka sopii tälle Pythonille ja tälle järjestelmälle.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="183"/>
        <source>Fill the folder on a computer with the same system and the same Python version: Copy diagnostics holds the command.</source>
        <translation>Täytä kansio tietokoneella, jossa on sama järjestelmä ja sama Python-versio: Kopioi diagnostiikka sisältää komennon.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="191"/>
        <source>The installation failed: {}</source>
        <translation>Asennus epäonnistui: {}</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="191"/>
        <source>Install again. If it fails again, report it together with the diagnostics.</source>
        <translation>Asenna uudelleen. Jos se epäonnistuu taas, ilmoita siitä ja liitä diagnostiikka mukaan.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="197"/>
        <source>The disk has too little space: {}.</source>
        <translation>Levyllä on liian vähän tilaa: {}.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="197"/>
        <source>Free some space, or choose the packages for the processor, which are smaller.</source>
        <translation>Vapauta tilaa tai valitse suorittimelle tarkoitetut paketit, jotka ovat pienempiä.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="203"/>
        <source>Everything is installed, but torch does not start: {}</source>
        <translation>Kaikki on asennettu, mutta torch ei käynnisty: {}</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="203"/>
        <source>On Windows, install Microsoft&apos;s Visual C++ Redistributable (x64) and press Repair. Elsewhere, press Repair and choose the packages for the processor.</source>
        <translation>Asenna Windowsissa Microsoft Visual C++ Redistributable (x64) ja paina Korjaa. Muualla paina Korjaa ja valitse suorittimelle tarkoitetut paketit.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="211"/>
        <source>Another QGIS is building this environment: {}.</source>
        <translation>Toinen QGIS rakentaa tätä ympäristöä: {}.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="211"/>
        <source>Wait until it has finished, or cancel it there.</source>
        <translation>Odota, kunnes se on valmis, tai peruuta rakentaminen siellä.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="215"/>
        <source>QGIS uses the SOCKS proxy {}, which pip cannot use.</source>
        <translation>QGIS käyttää SOCKS-välityspalvelinta {}, jota pip ei voi käyttää.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="215"/>
        <source>Name an HTTP proxy in Settings &gt; Options &gt; Network, or install from a folder of wheels.</source>
        <translation>Määritä HTTP-välityspalvelin kohdassa Asetukset &gt; Valinnat &gt; Verkko, tai asenna wheel-pakettien kansiosta.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="222"/>
        <source>The folder of wheels {} does not exist or holds no .whl file.</source>
        <translation>Wheel-pakettien kansiota {} ei ole, tai siinä ei ole yhtään .whl-tiedostoa.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="222"/>
        <source>Choose the folder that holds the .whl files.</source>
        <translation>Valitse kansio, jossa .whl-tiedostot ovat.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/pip_progress.py" line="10"/>
        <source>Looking the packages up</source>
        <translation>Haetaan pakettien tietoja</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/pip_progress.py" line="11"/>
        <source>Fetching {}</source>
        <translation>Ladataan {}</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/pip_progress.py" line="12"/>
        <source>Unpacking the packages</source>
        <translation>Puretaan paketteja</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/changedetect_and_evaluate.py" line="66"/>
        <source>&lt;p&gt;Maps footprints and changes of a series of images, then compares the footprints with reference masks: two tools in one run, as a model of the model designer.&lt;/p&gt;&lt;p&gt;To make a model of your own from it, choose Open Model in the model designer, and in the plugin&apos;s folder resources/processing_models.&lt;/p&gt;&lt;p&gt;Example: qgis_process run euromine:changedetect_and_evaluate SERIES=Year2019.tif SERIES=Year2024.tif REFERENCE=label/Year2019.tif REFERENCE=label/Year2024.tif changedetect:FOOTPRINT_RASTER=footprints.tif evaluate:REPORT=evaluation.html&lt;/p&gt;</source>
        <translation>&lt;p&gt;Kartoittaa kuvasarjan jalanjäljet ja muutokset ja vertaa sitten jalanjälkiä vertailumaskeihin: kaksi työkalua yhdessä ajossa, graafisen mallintajan mallina.&lt;/p&gt;&lt;p&gt;Jos haluat tehdä siitä oman mallin, valitse graafisessa mallintajassa Avaa malli ja lisäosan kansiosta resources/processing_models.&lt;/p&gt;&lt;p&gt;Esimerkki: qgis_process run euromine:changedetect_and_evaluate SERIES=Year2019.tif SERIES=Year2024.tif REFERENCE=label/Year2019.tif REFERENCE=label/Year2024.tif changedetect:FOOTPRINT_RASTER=footprints.tif evaluate:REPORT=evaluation.html&lt;/p&gt;</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="163"/>
        <source>Memory limit (megabytes)</source>
        <translation>Muistiraja (megatavua)</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="163"/>
        <source>Smaller tiles are computed where the run would take more memory than that beside its libraries (about 900); 0 sets no limit. The log says what it will take. Example: 1000.</source>
        <translation>Lasketaan pienempiä ruutuja, jos ajo veisi kirjastojensa (noin 900) lisäksi tätä enemmän muistia; 0 ei aseta rajaa. Loki kertoo, paljonko muistia kuluu. Esimerkki: 1000.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/sites_dock.py" line="158"/>
        <source>Show the two dates in turn, so that what changed catches the eye. Images of both that the map shows take turns as well.</source>
        <translation>Näytä kahta ajankohtaa vuorotellen, jotta muutokset pistävät silmään. Myös kartalla näkyvät kummankin ajankohdan kuvat vuorottelevat.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="147"/>
        <source>Smoothing of polygons (pixels)</source>
        <translation>Polygonien tasoitus (pikseleinä)</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="147"/>
        <source>0 keeps the outlines of the pixels; 1 makes slants of their steps, the same for neighbours and at every date. Areas stay those of the pixels. Example: 1.</source>
        <translation>0 säilyttää pikselien ääriviivat; 1 muuttaa niiden portaat viistoiksi viivoiksi, jotka ovat samat naapureilla ja joka ajankohtana. Pinta-alat pysyvät pikselien mukaisina. Esimerkki: 1.</translation>
    </message>
</context>
</TS>
