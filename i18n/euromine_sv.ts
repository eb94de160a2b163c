<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sv">
<context>
    <name>EuroMine</name>
    <message>
        <location filename="../euromine_qgis/algorithms/benchmark.py" line="45"/>
        <source>Benchmark models</source>
        <translation>Jämför modeller på EuroMineNet</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/benchmark.py" line="48"/>
        <source>How good models are on the sites of EuroMineNet: the table of its paper.</source>
        <translation>Hur bra modellerna är på platserna i EuroMineNet: tabellen i dess artikel.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/evaluate.py" line="69"/>
        <source>Evaluation</source>
        <translation>Utvärdering</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/benchmark.py" line="59"/>
        <source>EuroMineNet,accuracy,models,IoU,F1,CA-TIoU,mining</source>
        <translation>EuroMineNet,noggrannhet,modeller,IoU,F1,CA-TIoU,gruvdrift</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/benchmark.py" line="76"/>
        <source>&lt;p&gt;Maps every site of a folder in EuroMineNet&apos;s layout with one or more models, and writes the table of the two tasks: footprints of every year, and change between years, overall and by the years that lie between.&lt;/p&gt;&lt;p&gt;A site is a folder with image/Year2019.tif and label/Year2019.tif (images and labels are understood as well). The split is the official one by site; sites that it does not name belong to train.&lt;/p&gt;&lt;p&gt;The footprints of each site are kept in a folder beside the report. A run that was stopped goes on where it was; remove that folder to map all sites anew.&lt;/p&gt;&lt;p&gt;Example: qgis_process run euromine:benchmark FOLDER=EuroMineNet SPLIT=test MODELS=accurate REPORT=benchmark.html&lt;/p&gt;</source>
        <translation>&lt;p&gt;Kartlägger varje plats i en mapp med EuroMineNets upplägg med en eller flera modeller och skriver tabellen för de två uppgifterna: avtryck för varje år och förändring mellan år, totalt och efter hur många år som ligger emellan.&lt;/p&gt;&lt;p&gt;En plats är en mapp med image/Year2019.tif och label/Year2019.tif (images och labels går också bra). Uppdelningen är den officiella per plats; platser som den inte nämner hör till train.&lt;/p&gt;&lt;p&gt;Avtrycken för varje plats sparas i en mapp bredvid rapporten. En körning som avbrutits fortsätter där den var; ta bort mappen för att kartlägga alla platser på nytt.&lt;/p&gt;&lt;p&gt;Exempel: qgis_process run euromine:benchmark FOLDER=EuroMineNet SPLIT=test MODELS=accurate REPORT=benchmark.html&lt;/p&gt;</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/benchmark.py" line="92"/>
        <source>Folder with the sites</source>
        <translation>Mapp med platserna</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/benchmark.py" line="92"/>
        <source>It holds one folder a site. Example: /data/EuroMineNet.</source>
        <translation>Den innehåller en mapp per plats. Exempel: /data/EuroMineNet.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/benchmark.py" line="103"/>
        <source>Split</source>
        <translation>Delmängd</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/benchmark.py" line="103"/>
        <source>test and val are the official lists, train is the rest, all is everything. Example: test.</source>
        <translation>test och val är de officiella listorna, train är resten, all är allt. Exempel: test.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/benchmark.py" line="112"/>
        <source>Years</source>
        <translation>År</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/benchmark.py" line="112"/>
        <source>Years or a range of years; leave empty for all that there are. Example: 2015-2024.</source>
        <translation>År eller ett intervall av år; lämna tomt för alla som finns. Exempel: 2015-2024.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/diagnosis.py" line="203"/>
        <source>Models</source>
        <translation>Modeller</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/benchmark.py" line="123"/>
        <source>All that are chosen appear in one table. Example: accurate.</source>
        <translation>Alla som väljs visas i en och samma tabell. Exempel: accurate.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameter_blocks.py" line="136"/>
        <source>Compute on</source>
        <translation>Beräkna på</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameter_blocks.py" line="136"/>
        <source>auto takes a graphics card where there is one: cuda (NVIDIA) or mps (Apple), else the processor. Example: cpu.</source>
        <translation>auto använder ett grafikkort om det finns: cuda (NVIDIA) eller mps (Apple), annars processorn. Exempel: cpu.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="254"/>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="254"/>
        <source>HTML files (*.html)</source>
        <translation>HTML-filer (*.html)</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/benchmark.py" line="146"/>
        <source>The table with scores for every site; its numbers lie beside it as .json and .csv. Example: benchmark.html.</source>
        <translation>Tabellen med mått för varje plats; talen ligger bredvid som .json och .csv. Exempel: benchmark.html.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/changedetect.py" line="18"/>
        <source>Map footprints and detect change</source>
        <translation>Kartlägg avtryck och upptäck förändring</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/changedetect.py" line="21"/>
        <source>Mining footprints of every date, and what changed between the dates.</source>
        <translation>Gruvavtryck för varje datum och vad som förändrats mellan datumen.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/changedetect.py" line="26"/>
        <source>mining,mine,change detection,Sentinel-2,time series,deep learning</source>
        <translation>gruvdrift,gruva,förändringsdetektering,Sentinel-2,tidsserie,djupinlärning</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/changedetect.py" line="31"/>
        <source>&lt;p&gt;Maps the surface that mining has disturbed (pits, dumps, tailings, ponds, plants and haul roads) in a series of satellite images, and detects where it grew and where it was given up.&lt;/p&gt;&lt;p&gt;Give one raster a date, for example yearly Sentinel-2 composites at 10 m, and, if only certain places matter, a polygon layer of sites. Nodata and cloud gaps are left out date by date. Areas are true hectares on the ellipsoid, whatever the coordinate reference system.&lt;/p&gt;&lt;p&gt;With reference masks the report tells how good the result is: CA-TIoU and its companions.&lt;/p&gt;&lt;p&gt;The models run in a process of their own; euromine:checkenvironment says whether all is there that they need.&lt;/p&gt;&lt;p&gt;Example: qgis_process run euromine:changedetect SERIES=Year2019.tif SERIES=Year2024.tif FOOTPRINTS=footprints.gpkg CHANGES=changes.gpkg REPORT=report.html&lt;/p&gt;</source>
        <translation>&lt;p&gt;Kartlägger den mark som gruvdrift har påverkat (dagbrott, upplag, anrikningssand, dammar, anläggningar och transportvägar) i en serie satellitbilder och upptäcker var den har vuxit och var den har övergetts.&lt;/p&gt;&lt;p&gt;Ange ett raster per datum, till exempel årliga Sentinel-2-mosaiker på 10 m, och, om bara vissa ställen är av intresse, ett polygonlager med platser. Nodata och luckor på grund av moln utelämnas datum för datum. Arealerna är verkliga hektar på ellipsoiden, oavsett koordinatreferenssystem.&lt;/p&gt;&lt;p&gt;Med referensmasker anger rapporten hur bra resultatet är: CA-TIoU och tillhörande mått.&lt;/p&gt;&lt;p&gt;Modellerna körs i en egen process; euromine:checkenvironment talar om ifall allt som de behöver finns.&lt;/p&gt;&lt;p&gt;Exempel: qgis_process run euromine:changedetect SERIES=Year2019.tif SERIES=Year2024.tif FOOTPRINTS=footprints.gpkg CHANGES=changes.gpkg REPORT=report.html&lt;/p&gt;</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/checkenvironment.py" line="41"/>
        <source>Check environment</source>
        <translation>Kontrollera miljön</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/checkenvironment.py" line="44"/>
        <source>Python, torch, device and models: what is there, what is missing.</source>
        <translation>Python, torch, enhet och modeller: vad som finns och vad som saknas.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/checkenvironment.py" line="49"/>
        <source>Set-up</source>
        <translation>Installation</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/checkenvironment.py" line="55"/>
        <source>torch,python,gpu,cuda,install,diagnosis</source>
        <translation>torch,python,gpu,cuda,installera,diagnos</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/checkenvironment.py" line="88"/>
        <source>Findings</source>
        <translation>Resultat</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/checkenvironment.py" line="94"/>
        <source>A page with everything that was found. Example: environment.html.</source>
        <translation>En sida med allt som hittades. Exempel: environment.html.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/checkenvironment.py" line="99"/>
        <source>torch starts</source>
        <translation>torch startar</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/checkenvironment.py" line="102"/>
        <source>The mapping tools can run</source>
        <translation>Kartläggningsverktygen kan köras</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/checkenvironment.py" line="105"/>
        <source>Device that auto takes</source>
        <translation>Enhet som auto använder</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/checkenvironment.py" line="206"/>
        <source>OUTPUT {} cannot be written: {}. Choose another folder.</source>
        <translation>OUTPUT {} kan inte skrivas: {}. Välj en annan mapp.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/evaluate.py" line="61"/>
        <source>Evaluate footprints</source>
        <translation>Utvärdera avtryck</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/evaluate.py" line="64"/>
        <source>How well a series of mining footprints fits a reference, change included.</source>
        <translation>Hur väl en serie gruvavtryck stämmer med en referens, förändring inräknad.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/evaluate.py" line="75"/>
        <source>accuracy,validation,IoU,F1,CA-TIoU,reference,mining</source>
        <translation>noggrannhet,validering,IoU,F1,CA-TIoU,referens,gruvdrift</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/evaluate.py" line="92"/>
        <source>&lt;p&gt;Compares two series of mining footprints, whoever made them: the overlap at every date, whether what lasts and what changes is found, how well the outlines lie on each other, for all and for each site.&lt;/p&gt;&lt;p&gt;A series may be masks of one band a date, one raster with a band a date (as the footprint raster of the mapping tools), or polygons with a field that holds the year. The dates of the prediction count; those that the reference does not know are left out. Masks are resampled to the pixels of the prediction, or of the template. Masks without georeference lie on the grid of the other series where the sizes match.&lt;/p&gt;&lt;p&gt;In masks 1 is mine, 0 is not and 255 is not known; 255 is mine only where a file holds nothing but 0 and 255.&lt;/p&gt;&lt;p&gt;Example: qgis_process run euromine:evaluate PREDICTION=footprints.tif REFERENCE=label/Year2016.tif REFERENCE=label/Year2024.tif REPORT=report.html&lt;/p&gt;</source>
        <translation>&lt;p&gt;Jämför två serier gruvavtryck, vem som än har gjort dem: överlappningen vid varje datum, om det som består och det som förändras hittas och hur väl konturerna följer varandra, för allt och för varje plats.&lt;/p&gt;&lt;p&gt;En serie kan vara masker med ett band per datum, ett raster med ett band per datum (som kartläggningsverktygens avtrycksraster) eller polygoner med ett fält som innehåller året. Prediktionens datum gäller; de som referensen inte känner till utelämnas. Masker samplas om till prediktionens eller mallens pixlar. Masker utan georeferens ligger på den andra seriens rutnät när storlekarna stämmer.&lt;/p&gt;&lt;p&gt;I masker är 1 gruva, 0 är det inte och 255 är okänt; 255 är gruva bara när en fil inte innehåller annat än 0 och 255.&lt;/p&gt;&lt;p&gt;Exempel: qgis_process run euromine:evaluate PREDICTION=footprints.tif REFERENCE=label/Year2016.tif REFERENCE=label/Year2024.tif REPORT=report.html&lt;/p&gt;</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/evaluate_parameters.py" line="34"/>
        <source>Predicted footprints: masks or one stack</source>
        <translation>Predikterade avtryck: masker eller en stapel</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/evaluate_parameters.py" line="34"/>
        <source>One mask a date, or one raster with a band a date: 1 is mine, 0 is not, 255 is not known. Example: footprints.tif.</source>
        <translation>En mask per datum, eller ett raster med ett band per datum: 1 är gruva, 0 är det inte, 255 är okänt. Exempel: footprints.tif.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/evaluate_parameters.py" line="48"/>
        <source>Dates of the prediction</source>
        <translation>Prediktionens datum</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/evaluate_parameters.py" line="48"/>
        <source>One year or date for each raster, or each band of a stack, separated by semicolons. Leave empty to find them in the files, their bands&apos; names and tags. For polygons: the dates that the layer speaks of, so that one without a polygon is a date without a mine. Example: 2016;2018;2020-07-04.</source>
        <translation>Ett år eller datum för varje raster, eller för varje band i en stapel, åtskilda med semikolon. Lämna tomt för att hitta dem i filerna, i bandens namn och i taggarna. För polygoner: de datum som lagret gäller, så att ett datum utan polygon är ett datum utan gruva. Exempel: 2016;2018;2020-07-04.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/evaluate_parameters.py" line="63"/>
        <source>Reference footprints: masks or one stack</source>
        <translation>Referensavtryck: masker eller en stapel</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/evaluate_parameters.py" line="63"/>
        <source>As the predicted ones. Masks without georeference, such as EuroMineNet&apos;s labels, need the size of the prediction. Example: label/Year2016.tif, label/Year2018.tif.</source>
        <translation>Som de predikterade. Masker utan georeferens, som EuroMineNets etiketter, måste ha samma storlek som prediktionen. Exempel: label/Year2016.tif, label/Year2018.tif.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/evaluate_parameters.py" line="77"/>
        <source>Dates of the reference</source>
        <translation>Referensens datum</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/evaluate_parameters.py" line="77"/>
        <source>As the dates of the prediction. Example: 2016;2018;2020.</source>
        <translation>Som prediktionens datum. Exempel: 2016;2018;2020.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/evaluate_parameters.py" line="88"/>
        <source>Predicted footprints as polygons</source>
        <translation>Predikterade avtryck som polygoner</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/evaluate_parameters.py" line="88"/>
        <source>Instead of masks: one layer with the polygons of all dates. A pixel is mine where its centre lies in a polygon. Example: footprints.gpkg.</source>
        <translation>I stället för masker: ett lager med polygonerna för alla datum. En pixel är gruva om dess mittpunkt ligger i en polygon. Exempel: footprints.gpkg.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/evaluate_parameters.py" line="102"/>
        <source>Reference footprints as polygons</source>
        <translation>Referensavtryck som polygoner</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/evaluate_parameters.py" line="102"/>
        <source>Instead of masks: one layer with the polygons of all dates. Example: digitised.gpkg.</source>
        <translation>I stället för masker: ett lager med polygonerna för alla datum. Exempel: digitised.gpkg.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/finetune.py" line="167"/>
        <source>Field with the year of a polygon</source>
        <translation>Fält med polygonens år</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/evaluate_parameters.py" line="115"/>
        <source>The name of the field that holds the year or date, the same in both polygon layers. Example: year.</source>
        <translation>Namnet på fältet som innehåller året eller datumet, samma i båda polygonlagren. Exempel: year.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/evaluate_parameters.py" line="129"/>
        <source>Raster whose pixels are compared</source>
        <translation>Raster vars pixlar jämförs</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/evaluate_parameters.py" line="129"/>
        <source>Polygons are drawn and masks resampled on its pixels. Needed only where both series are polygons; else the pixels are those of the prediction, or of the reference where the prediction is polygons. Example: Year2016.tif.</source>
        <translation>Polygoner ritas och masker samplas om på dess pixlar. Behövs bara när båda serierna är polygoner; annars används prediktionens pixlar, eller referensens när prediktionen är polygoner. Exempel: Year2016.tif.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="36"/>
        <source>Sites</source>
        <translation>Platser</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/evaluate_parameters.py" line="143"/>
        <source>Only these areas are compared, and scores are told for each. From five sites on, intervals tell how far the scores depend on the choice of sites. Example: concessions.gpkg.</source>
        <translation>Bara dessa områden jämförs, och mått anges för vart och ett. Från fem platser och uppåt visar intervall hur mycket måtten beror på valet av platser. Exempel: concessions.gpkg.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="50"/>
        <source>Field with the name of the site</source>
        <translation>Fält med platsens namn</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/evaluate_parameters.py" line="158"/>
        <source>Its values appear as site in the report, and must differ from each other. Leave empty to number the sites. Example: site_name.</source>
        <translation>Dess värden visas som plats i rapporten och måste skilja sig från varandra. Lämna tomt för att numrera platserna. Exempel: site_name.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/evaluate_parameters.py" line="172"/>
        <source>Tolerance of outlines (pixels)</source>
        <translation>Tolerans för konturer (pixlar)</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/evaluate_parameters.py" line="172"/>
        <source>An outline counts as found where the other series&apos; outline is not farther away than this many pixels. Example: 2.</source>
        <translation>En kontur räknas som hittad där den andra seriens kontur inte är längre bort än så här många pixlar. Exempel: 2.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/evaluate_parameters.py" line="192"/>
        <source>A page with scores, maps of where the two agree, and plain words on what the scores say; its numbers lie beside it as .json and .csv. Example: report.html.</source>
        <translation>En sida med mått, kartor över var de två stämmer överens och en förklaring i klartext av vad måtten säger; talen ligger bredvid som .json och .csv. Exempel: report.html.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="269"/>
        <source>Change-aware temporal IoU</source>
        <translation>Förändringsmedveten temporal IoU</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/evaluate_parameters.py" line="208"/>
        <source>IoU of persisting mine</source>
        <translation>IoU för bestående gruva</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/evaluate_parameters.py" line="209"/>
        <source>IoU of change</source>
        <translation>IoU för förändring</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="270"/>
        <source>Mean IoU of the footprints</source>
        <translation>Medel-IoU för avtrycken</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/evaluate_parameters.py" line="211"/>
        <source>Mean F1 of the footprints</source>
        <translation>Medel-F1 för avtrycken</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/mapfootprint.py" line="17"/>
        <source>Map footprints</source>
        <translation>Kartlägg avtryck</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/mapfootprint.py" line="20"/>
        <source>Mining footprints of one or many dates.</source>
        <translation>Gruvavtryck för ett eller flera datum.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/mapfootprint.py" line="23"/>
        <source>mining,mine,footprint,segmentation,Sentinel-2,deep learning</source>
        <translation>gruvdrift,gruva,avtryck,segmentering,Sentinel-2,djupinlärning</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/mapfootprint.py" line="28"/>
        <source>&lt;p&gt;Maps the surface that mining has disturbed (pits, dumps, tailings, ponds, plants and haul roads) in satellite images of one or many dates.&lt;/p&gt;&lt;p&gt;With several dates of the same place they are weighed together, unless consistency over time is none. To learn what changed between them use euromine:changedetect.&lt;/p&gt;&lt;p&gt;Example: qgis_process run euromine:mapfootprint SERIES=mine_2024.tif FOOTPRINTS=footprints.gpkg REPORT=report.html&lt;/p&gt;</source>
        <translation>&lt;p&gt;Kartlägger den mark som gruvdrift har påverkat (dagbrott, upplag, anrikningssand, dammar, anläggningar och transportvägar) i satellitbilder från ett eller flera datum.&lt;/p&gt;&lt;p&gt;Flera datum från samma ställe vägs samman, om inte konsekvens över tid är none. Använd euromine:changedetect för att se vad som förändrats mellan dem.&lt;/p&gt;&lt;p&gt;Exempel: qgis_process run euromine:mapfootprint SERIES=mine_2024.tif FOOTPRINTS=footprints.gpkg REPORT=report.html&lt;/p&gt;</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/mapping.py" line="82"/>
        <source>Mapping</source>
        <translation>Kartläggning</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameter_blocks.py" line="29"/>
        <source>Image series, one raster a date</source>
        <translation>Bildserie, ett raster per datum</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameter_blocks.py" line="36"/>
        <source>Satellite images of the same place, in any order. Several rasters of one date are taken as tiles of one image if they lie beside each other. Example: Year2016.tif, Year2018.tif, Year2024.tif.</source>
        <translation>Satellitbilder av samma ställe, i valfri ordning. Flera raster från samma datum tas som delar av en bild om de ligger bredvid varandra. Exempel: Year2016.tif, Year2018.tif, Year2024.tif.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameter_blocks.py" line="46"/>
        <source>Dates, in the order of the series</source>
        <translation>Datum, i seriens ordning</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameter_blocks.py" line="46"/>
        <source>One year or date for each raster, separated by semicolons. Leave empty to find the dates in the files&apos; metadata, their names, their folders or the layers&apos; temporal ranges; the log says what was found. Example: 2016;2018;2020-07-04.</source>
        <translation>Ett år eller datum för varje raster, åtskilda med semikolon. Lämna tomt för att hitta datumen i filernas metadata, deras namn, deras mappar eller lagrens tidsintervall; loggen visar vad som hittades. Exempel: 2016;2018;2020-07-04.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="36"/>
        <source>Polygons of the mine sites. Only these areas are read, computed and written, and areas are told for each. Example: concessions.gpkg.</source>
        <translation>Polygoner för gruvplatserna. Bara dessa områden läses, beräknas och skrivs, och arealer anges för vart och ett. Exempel: concessions.gpkg.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="50"/>
        <source>Its values appear as site in the results, and must differ from each other. Leave empty to number the sites. Example: site_name.</source>
        <translation>Dess värden visas som plats i resultaten och måste skilja sig från varandra. Lämna tomt för att numrera platserna. Exempel: site_name.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameter_blocks.py" line="64"/>
        <source>Bands of the images</source>
        <translation>Bildernas band</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameter_blocks.py" line="64"/>
        <source>auto reads the band names, or goes by the number of bands where that is unambiguous; eurominenet10: B2 B3 B4 B5 B6 B7 B8 B8A B11 B12; sentinel2_l2a: 12 bands, or 13 with B10; landsat_c2l2: SR_B1 to SR_B7; six: blue, green, red, near infrared, two short-wave infrared; rgb: red, green, blue; custom: see the next parameter. Names in the file beat positions. Example: eurominenet10.</source>
        <translation>auto läser bandens namn, eller går efter antalet band där det är entydigt; eurominenet10: B2 B3 B4 B5 B6 B7 B8 B8A B11 B12; sentinel2_l2a: 12 band, eller 13 med B10; landsat_c2l2: SR_B1 till SR_B7; six: blått, grönt, rött, nära infrarött, två kortvågiga infraröda; rgb: rött, grönt, blått; custom: se nästa parameter. Namn i filen går före positioner. Exempel: eurominenet10.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameter_blocks.py" line="81"/>
        <source>Band numbers, where bands are custom</source>
        <translation>Bandnummer, om banden är custom</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameter_blocks.py" line="81"/>
        <source>Which band is which: blue, green, red, nir, swir16, swir22. Bands that the images lack are left out. Example: blue=1;green=2;red=3;nir=4.</source>
        <translation>Vilket band som är vilket: blue, green, red, nir, swir16, swir22. Band som bilderna saknar utelämnas. Exempel: blue=1;green=2;red=3;nir=4.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameter_blocks.py" line="99"/>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameter_blocks.py" line="99"/>
        <source>The network that maps the mines. The report says what it was trained on, how good it is and where it fails. Example: accurate.</source>
        <translation>Nätverket som kartlägger gruvorna. Rapporten anger vad det har tränats på, hur bra det är och var det brister. Exempel: accurate.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameter_blocks.py" line="114"/>
        <source>A model of your own</source>
        <translation>En egen modell</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameter_blocks.py" line="114"/>
        <source>Model cards (*.json *.safetensors)</source>
        <translation>Modellkort (*.json *.safetensors)</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameter_blocks.py" line="114"/>
        <source>The card (.json) of a model, with its weights (.safetensors) beside it. It is used instead of the model above. Example: /models/my_region.json.</source>
        <translation>En modells kort (.json), med vikterna (.safetensors) bredvid. Den används i stället för modellen ovan. Exempel: /models/my_region.json.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="70"/>
        <source>Threshold of the mining probability</source>
        <translation>Tröskelvärde för gruvsannolikheten</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="87"/>
        <source>Consistency over time</source>
        <translation>Konsekvens över tid</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="87"/>
        <source>hmm weighs all dates together, so that single-date mistakes do not show as changes; none lets every date stand for itself. Example: hmm.</source>
        <translation>hmm väger samman alla datum, så att misstag vid enstaka datum inte visas som förändringar; none låter varje datum stå för sig. Exempel: hmm.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="102"/>
        <source>Dates to compare</source>
        <translation>Datum att jämföra</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="102"/>
        <source>consecutive compares each date with the next, first_last only the ends of the series, all every date with every later one. Example: first_last.</source>
        <translation>consecutive jämför varje datum med nästa, first_last bara seriens ändar, all varje datum med varje senare. Exempel: first_last.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="116"/>
        <source>Smallest polygon (hectares)</source>
        <translation>Minsta polygon (hektar)</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="116"/>
        <source>Smaller polygons are not written; rasters and area figures keep them. A pixel of 10 m has 0.01 ha. Example: 1.</source>
        <translation>Mindre polygoner skrivs inte; raster och arealuppgifter behåller dem. En pixel på 10 m är 0,01 ha. Exempel: 1.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="131"/>
        <source>Reference masks</source>
        <translation>Referensmasker</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="131"/>
        <source>Masks of known footprints, 0 and 1 (or 0 and 255), dated like the series: the report then says how good the result is. A mask without georeference takes the grid of the image of its date. Example: label/Year2016.tif, label/Year2018.tif.</source>
        <translation>Masker över kända avtryck, 0 och 1 (eller 0 och 255), daterade som serien: rapporten anger då hur bra resultatet är. En mask utan georeferens tar rutnätet från bilden med samma datum. Exempel: label/Year2016.tif, label/Year2018.tif.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="184"/>
        <source>Mining footprints</source>
        <translation>Gruvavtryck</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="184"/>
        <source>Polygons of every date with site, year, area in hectares and confidence (the mean probability inside). Example: footprints.gpkg.</source>
        <translation>Polygoner för varje datum med plats, år, areal i hektar och konfidens (medelsannolikheten innanför). Exempel: footprints.gpkg.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="199"/>
        <source>Mining changes</source>
        <translation>Gruvförändringar</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="199"/>
        <source>Polygons of gain and loss for each pair of dates, with site, years, area in hectares and confidence. Example: changes.gpkg.</source>
        <translation>Polygoner med tillskott och bortfall för varje par av datum, med plats, år, areal i hektar och konfidens. Exempel: changes.gpkg.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="213"/>
        <source>Mining footprints (raster)</source>
        <translation>Gruvavtryck (raster)</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="213"/>
        <source>One band a date: 0 not mine, 1 mine, 255 unknown. Example: footprints.tif.</source>
        <translation>Ett band per datum: 0 inte gruva, 1 gruva, 255 okänt. Exempel: footprints.tif.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="225"/>
        <source>Mining probability (raster)</source>
        <translation>Gruvsannolikhet (raster)</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="225"/>
        <source>One band a date: probability times 200, so that 100 is one half; 255 unknown. Example: probability.tif.</source>
        <translation>Ett band per datum: sannolikheten gånger 200, så att 100 är en halv; 255 okänt. Exempel: probability.tif.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="240"/>
        <source>Mining changes (raster)</source>
        <translation>Gruvförändringar (raster)</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="240"/>
        <source>Band 1, first to last date: 0 neither, 1 stable mine, 2 gain, 3 loss. Band 2: first year of gain; band 3: first year of loss; band 4: number of dates as mine. Example: changes.tif.</source>
        <translation>Band 1, första till sista datum: 0 ingetdera, 1 oförändrad gruva, 2 tillskott, 3 bortfall. Band 2: första år med tillskott; band 3: första år med bortfall; band 4: antal datum som gruva. Exempel: changes.tif.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="254"/>
        <source>A page with maps, areas, changes, scores where there are reference masks, and how all was made; its numbers lie beside it as .json and .csv. Example: report.html.</source>
        <translation>En sida med kartor, arealer, förändringar, mått om det finns referensmasker, och hur allt har gjorts; talen ligger bredvid som .json och .csv. Exempel: report.html.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="271"/>
        <source>Mining area, first date (ha)</source>
        <translation>Gruvareal, första datum (ha)</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="272"/>
        <source>Mining area, last date (ha)</source>
        <translation>Gruvareal, sista datum (ha)</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/diagnosis.py" line="64"/>
        <source>EuroMine: the environment</source>
        <translation>EuroMine: miljön</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/diagnosis.py" line="77"/>
        <source>Versions</source>
        <translation>Versioner</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/diagnosis.py" line="90"/>
        <source>No Python was found.</source>
        <translation>Ingen Python hittades.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/diagnosis.py" line="111"/>
        <source>The packages that EuroMine is tested with need Python {} or newer.</source>
        <translation>Paketen som EuroMine har testats med kräver Python {} eller nyare.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/diagnosis.py" line="118"/>
        <source>Device</source>
        <translation>Enhet</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/diagnosis.py" line="123"/>
        <source>torch does not start: {}</source>
        <translation>torch startar inte: {}</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_dialog.py" line="114"/>
        <source>Packages</source>
        <translation>Paket</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/diagnosis.py" line="135"/>
        <source>Missing: {}</source>
        <translation>Saknas: {}</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/diagnosis.py" line="152"/>
        <source>Other versions than EuroMine is tested with (in brackets): {}</source>
        <translation>Andra versioner än de som EuroMine har testats med (inom parentes): {}</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/diagnosis.py" line="162"/>
        <source>Not used</source>
        <translation>Används inte</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/diagnosis.py" line="210"/>
        <source>There are none in this installation.</source>
        <translation>Det finns inga i denna installation.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/diagnosis.py" line="210"/>
        <source>Install the plugin again.</source>
        <translation>Installera om insticksmodulen.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/styles.py" line="105"/>
        <source>New mining</source>
        <translation>Ny gruvdrift</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/styles.py" line="105"/>
        <source>No longer mining</source>
        <translation>Inte längre gruvdrift</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/styles.py" line="82"/>
        <source>Mining footprint</source>
        <translation>Gruvavtryck</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/styles.py" line="105"/>
        <source>Mining at both dates</source>
        <translation>Gruvdrift vid båda datumen</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="70"/>
        <source>From 0 to 1: lower maps more, higher maps less. Leave it unset to use the model&apos;s own, which was fitted on places kept apart from training. Example: 0.5.</source>
        <translation>Från 0 till 1: lägre kartlägger mer, högre mindre. Ange inget för att använda modellens eget, som anpassats på ställen som inte ingick i träningen. Exempel: 0.5.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/changedetect.py" line="52"/>
        <source>Decisions to explain in the report</source>
        <translation>Beslut som ska förklaras i rapporten</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/changedetect.py" line="52"/>
        <source>Sites and pairs of years of which the report tells which bands the footprints, gains and losses rest on, separated by semicolons. Leave empty for the site that changed most from the first to the last date; none explains nothing and saves the time. Example: north pit:2016-2024;dam:2019-2021.</source>
        <translation>Platser och par av år för vilka rapporten visar vilka band som avtrycken, tillskotten och bortfallen vilar på, åtskilda med semikolon. Lämna tomt för den plats som förändrats mest från första till sista datum; none förklarar ingenting och sparar tid. Exempel: norra brottet:2016-2024;damm:2019-2021.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/changedetect_and_evaluate.py" line="35"/>
        <source>Map footprints, detect change and evaluate</source>
        <translation>Kartlägg avtryck, upptäck förändring och utvärdera</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/changedetect_and_evaluate.py" line="38"/>
        <source>A model: maps a series, and compares its footprints with reference masks.</source>
        <translation>En modell: kartlägger en serie och jämför dess avtryck med referensmasker.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/changedetect_and_evaluate.py" line="49"/>
        <source>model,mining,change detection,accuracy,CA-TIoU</source>
        <translation>modell,gruvdrift,förändringsdetektering,noggrannhet,CA-TIoU</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/checkenvironment.py" line="72"/>
        <source>&lt;p&gt;The models run in a process of their own, with a Python that has torch and other packages. This tool says which Python that is, what it has and what it lacks, which device it computes on, which models are there, and the exact commands that mend what is missing.&lt;/p&gt;&lt;p&gt;INSTALL builds a private environment with what is missing, from the internet or from a folder of wheels (WHEELS); QGIS&apos;s own Python is never touched. REPAIR builds it anew, REMOVE takes it away.&lt;/p&gt;&lt;p&gt;The Python is looked for in this order: the variable EUROMINE_PYTHON, the plugin&apos;s setting, the environment in the QGIS profile, QGIS&apos;s own Python.&lt;/p&gt;&lt;p&gt;Examples: qgis_process run euromine:checkenvironment; qgis_process run euromine:checkenvironment INSTALL=true WHEELS=/media/usb/wheels&lt;/p&gt;</source>
        <translation>&lt;p&gt;Modellerna körs i en egen process, med en Python som har torch och andra paket. Detta verktyg visar vilken Python det är, vad den har och saknar, vilken enhet den räknar på, vilka modeller som finns och exakt vilka kommandon som åtgärdar det som saknas.&lt;/p&gt;&lt;p&gt;INSTALL bygger en egen miljö med det som saknas, från internet eller från en mapp med wheel-filer (WHEELS); QGIS egen Python rörs aldrig. REPAIR bygger om den från grunden, REMOVE tar bort den.&lt;/p&gt;&lt;p&gt;Python söks i denna ordning: variabeln EUROMINE_PYTHON, insticksmodulens inställning, miljön i QGIS-profilen, QGIS egen Python.&lt;/p&gt;&lt;p&gt;Exempel: qgis_process run euromine:checkenvironment; qgis_process run euromine:checkenvironment INSTALL=true WHEELS=/media/usb/wheels&lt;/p&gt;</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/checkenvironment.py" line="111"/>
        <source>Build the environment where it is missing</source>
        <translation>Bygg miljön om den saknas</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/checkenvironment.py" line="111"/>
        <source>Also continues one that was cut off and updates one of an older version. Example: true.</source>
        <translation>Fortsätter också en som avbrutits och uppdaterar en av äldre version. Exempel: true.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/checkenvironment.py" line="111"/>
        <source>Build the environment anew</source>
        <translation>Bygg om miljön från grunden</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/checkenvironment.py" line="111"/>
        <source>The old one stays until the new one works. Example: true.</source>
        <translation>Den gamla finns kvar tills den nya fungerar. Exempel: true.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/checkenvironment.py" line="111"/>
        <source>Remove the environment</source>
        <translation>Ta bort miljön</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/checkenvironment.py" line="111"/>
        <source>Only the one that EuroMine has built. Example: true.</source>
        <translation>Bara den som EuroMine har byggt. Exempel: true.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/checkenvironment.py" line="140"/>
        <source>Packages to install</source>
        <translation>Paket att installera</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/checkenvironment.py" line="147"/>
        <source>cpu is small; gpu is for NVIDIA graphics; auto takes gpu where such graphics with a recent driver are found. Apple silicon has one kind for both. Example: cpu.</source>
        <translation>cpu är litet; gpu är för grafik från NVIDIA; auto väljer gpu där sådan grafik med en aktuell drivrutin hittas. Apple-processorer har en och samma sort för båda. Exempel: cpu.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_dialog.py" line="122"/>
        <source>Folder of wheels</source>
        <translation>Mapp med wheel-filer</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/checkenvironment.py" line="158"/>
        <source>Installs from this folder alone, without internet. Example: /media/usb/wheels.</source>
        <translation>Installerar enbart från denna mapp, utan internet. Exempel: /media/usb/wheels.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/checkenvironment.py" line="172"/>
        <source>REMOVE contradicts INSTALL and REPAIR: choose one of them.</source>
        <translation>REMOVE strider mot INSTALL och REPAIR: välj ett av dem.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/checkenvironment.py" line="221"/>
        <source>Removed: {}</source>
        <translation>Borttaget: {}</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/checkenvironment.py" line="228"/>
        <source>The environment is there and up to date; REPAIR builds it anew.</source>
        <translation>Miljön finns och är aktuell; REPAIR bygger om den från grunden.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/checkenvironment.py" line="235"/>
        <source>Building {} with {}: about {} MB to download, {} MB on the disk.</source>
        <translation>Bygger {} med {}: omkring {} MB att hämta, {} MB på disken.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/finetune.py" line="93"/>
        <source>Adapt a model to your own labels</source>
        <translation>Anpassa en modell till dina egna etiketter</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/finetune.py" line="96"/>
        <source>A model file that has learned from your polygons, and whether that made it better.</source>
        <translation>En modellfil som har lärt sig av dina polygoner, och om den blev bättre av det.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/finetune.py" line="108"/>
        <source>fine-tune,finetune,train,learn,labels,model,mining</source>
        <translation>finjustera,träna,lära,etiketter,modell,gruvdrift,fine-tune</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/finetune.py" line="125"/>
        <source>&lt;p&gt;Teaches a model what mines look like where you work: from your rasters and from outlines of mines that you have drawn on them. The result is a model file, which the mapping tools take as a model of your own.&lt;/p&gt;&lt;p&gt;A handful of polygons is enough to begin with. It matters more that they differ, and that the ground around them was looked at: give the area in which you have drawn every mine, and include there what the model mistakes for one. Without such an area, what lies within 320 m of your polygons counts as not mine.&lt;/p&gt;&lt;p&gt;About a third of the labelled ground, in whole blocks of 480 m, is kept back and never learned from. The overlap of map and labels there, before and after, tells whether the model got better. If it did not, no model is written.&lt;/p&gt;&lt;p&gt;The threshold and the settings of the consistency over time stay those of the model to start from. At other places the new model may be worse than that one.&lt;/p&gt;&lt;p&gt;Example: qgis_process run euromine:finetune SERIES=Year2019.tif SERIES=Year2023.tif LABELS=drawn.gpkg YEAR_FIELD=year LABELLED_AREA=looked_at.gpkg OUTPUT_MODEL=my_region.json&lt;/p&gt;</source>
        <translation>&lt;p&gt;Lär en modell hur gruvor ser ut där du arbetar: utifrån dina raster och konturer av gruvor som du har ritat på dem. Resultatet är en modellfil som kartläggningsverktygen kan använda som din egen modell.&lt;/p&gt;&lt;p&gt;En handfull polygoner räcker till att börja med. Viktigare är att de skiljer sig åt och att marken runt dem har granskats: ange det område där du har ritat varje gruva, och ta med det som modellen tar för en gruva. Utan ett sådant område räknas det som ligger inom 320 m från dina polygoner som inte gruva.&lt;/p&gt;&lt;p&gt;Omkring en tredjedel av den märkta marken, i hela block om 480 m, hålls undan och används aldrig för inlärning. Överlappningen mellan karta och etiketter där, före och efter, visar om modellen blev bättre. Om den inte blev det skrivs ingen modell.&lt;/p&gt;&lt;p&gt;Tröskelvärdet och inställningarna för konsekvens över tid förblir de som ursprungsmodellen har. På andra ställen kan den nya modellen vara sämre än ursprungsmodellen.&lt;/p&gt;&lt;p&gt;Exempel: qgis_process run euromine:finetune SERIES=Year2019.tif SERIES=Year2023.tif LABELS=drawn.gpkg YEAR_FIELD=year LABELLED_AREA=looked_at.gpkg OUTPUT_MODEL=my_region.json&lt;/p&gt;</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/finetune.py" line="154"/>
        <source>Mines that you have drawn</source>
        <translation>Gruvor som du har ritat</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/finetune.py" line="154"/>
        <source>Polygons of the mining footprint: pits, dumps, tailings, ponds, plants and haul roads. Example: drawn.gpkg.</source>
        <translation>Polygoner över gruvavtrycket: dagbrott, upplag, anrikningssand, dammar, anläggningar och transportvägar. Exempel: drawn.gpkg.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/finetune.py" line="167"/>
        <source>The year or date at which a polygon holds; dates of the series without a polygon are not learned from. Leave empty if the polygons hold at all dates. Example: year.</source>
        <translation>Det år eller datum då en polygon gäller; datum i serien utan polygon används inte för inlärning. Lämna tomt om polygonerna gäller vid alla datum. Exempel: year.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/finetune.py" line="182"/>
        <source>Area in which every mine is drawn</source>
        <translation>Område där varje gruva är ritad</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/finetune.py" line="182"/>
        <source>Inside it, everything outside the polygons counts as not mine. If this layer has the year field as well, each of its polygons holds for its year, so that a year without a mine can be told. Example: looked_at.gpkg.</source>
        <translation>Inom området räknas allt utanför polygonerna som inte gruva. Om även detta lager har årsfältet gäller var och en av dess polygoner för sitt år, så att ett år utan gruva kan anges. Exempel: looked_at.gpkg.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/finetune.py" line="199"/>
        <source>Minutes that it may take</source>
        <translation>Minuter som det får ta</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/finetune.py" line="199"/>
        <source>Reading and scoring included. More may help where there are many labels or where the computer is slow. Example: 8.</source>
        <translation>Inläsning och utvärdering inräknade. Mer tid kan hjälpa när etiketterna är många eller datorn är långsam. Exempel: 8.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/finetune.py" line="215"/>
        <source>Write the model even if it got worse</source>
        <translation>Skriv modellen även om den blev sämre</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/finetune.py" line="215"/>
        <source>Otherwise a model that scores less on the labels that were kept back than the one it started from is not written. Example: false.</source>
        <translation>Annars skrivs inte en modell som får sämre mått på de undanhållna etiketterna än den modell som den utgick från. Exempel: false.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/finetune.py" line="229"/>
        <source>Adapted model</source>
        <translation>Anpassad modell</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/finetune.py" line="229"/>
        <source>Model cards (*.json)</source>
        <translation>Modellkort (*.json)</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/finetune.py" line="229"/>
        <source>The card of the new model; its weights lie beside it as .safetensors, and both belong together. An existing model is not overwritten. Example: my_region.json.</source>
        <translation>Den nya modellens kort; vikterna ligger bredvid som .safetensors, och båda hör ihop. En befintlig modell skrivs inte över. Exempel: my_region.json.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/finetune.py" line="243"/>
        <source>IoU on kept labels, before</source>
        <translation>IoU på undanhållna etiketter, före</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/finetune.py" line="244"/>
        <source>IoU on kept labels, after</source>
        <translation>IoU på undanhållna etiketter, efter</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/finetune.py" line="245"/>
        <source>F1 of change on kept labels, before</source>
        <translation>F1 för förändring på undanhållna etiketter, före</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/finetune.py" line="248"/>
        <source>F1 of change on kept labels, after</source>
        <translation>F1 för förändring på undanhållna etiketter, efter</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/diagnosis.py" line="168"/>
        <source>Own environment</source>
        <translation>Egen miljö</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/diagnosis.py" line="172"/>
        <source>not there; it would lie in {}</source>
        <translation>finns inte; den skulle ligga i {}</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/diagnosis.py" line="173"/>
        <source>half built, in {}</source>
        <translation>halvfärdig, i {}</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/diagnosis.py" line="174"/>
        <source>made for another version, in {}</source>
        <translation>gjord för en annan version, i {}</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/diagnosis.py" line="175"/>
        <source>complete, in {}</source>
        <translation>komplett, i {}</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/diagnosis.py" line="176"/>
        <source>made by hand, in {}</source>
        <translation>gjord för hand, i {}</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/diagnosis.py" line="180"/>
        <source>INSTALL=true brings it up to date.</source>
        <translation>INSTALL=true uppdaterar den.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/diagnosis.py" line="191"/>
        <source>INSTALL=true builds it with {} (Python {}). To download and on the disk: {} and {} MB for the processor (PACKAGES=cpu), {} and {} MB for NVIDIA graphics (PACKAGES=gpu); {} MB are free there.</source>
        <translation>INSTALL=true bygger den med {} (Python {}). Att hämta och på disken: {} och {} MB för processorn (PACKAGES=cpu), {} och {} MB för grafik från NVIDIA (PACKAGES=gpu); {} MB är lediga där.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/lineage.py" line="63"/>
        <source>Surface disturbed by mining at every date of a series of satellite images, mapped by a deep model: site, date, area in hectares and confidence (the mean probability inside) of each polygon.</source>
        <translation>Mark som påverkats av gruvdrift vid varje datum i en serie satellitbilder, kartlagd av en djup modell: plats, datum, areal i hektar och konfidens (medelsannolikheten innanför) för varje polygon.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/lineage.py" line="69"/>
        <source>Surface where mining began (gain) or ended (loss) between two dates of a series of satellite images, found by a deep model, with area in hectares and confidence.</source>
        <translation>Mark där gruvdrift har börjat (tillskott) eller upphört (bortfall) mellan två datum i en serie satellitbilder, funnen av en djup modell, med areal i hektar och konfidens.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/lineage.py" line="74"/>
        <source>One band a date: 0 not mine, 1 mine, 255 unknown.</source>
        <translation>Ett band per datum: 0 inte gruva, 1 gruva, 255 okänt.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/lineage.py" line="77"/>
        <source>One band a date: probability of mining times 200, 255 unknown.</source>
        <translation>Ett band per datum: sannolikheten för gruvdrift gånger 200, 255 okänt.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/lineage.py" line="80"/>
        <source>Band 1, first to last date: 0 neither, 1 mining at both, 2 new mining, 3 no longer mining. Band 2: first year of new mining; band 3: first year no longer mining; band 4: number of dates as mine. 65535 is unknown.</source>
        <translation>Band 1, första till sista datum: 0 ingetdera, 1 gruvdrift vid båda, 2 ny gruvdrift, 3 inte längre gruvdrift. Band 2: första år med ny gruvdrift; band 3: första år utan fortsatt gruvdrift; band 4: antal datum som gruva. 65535 är okänt.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/lineage.py" line="97"/>
        <source>Of the model: {}</source>
        <translation>För modellen: {}</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/loading.py" line="90"/>
        <source>EuroMine {} to {}</source>
        <translation>EuroMine {} till {}</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/replacing.py" line="113"/>
        <source>{}: {} from an earlier run is replaced.</source>
        <translation>{}: {} från en tidigare körning ersätts.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/styles.py" line="112"/>
        <source>What happened</source>
        <translation>Vad som hände</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/styles.py" line="119"/>
        <source>First year of new mining</source>
        <translation>Första år med ny gruvdrift</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/styles.py" line="119"/>
        <source>First year no longer mining</source>
        <translation>Första år utan fortsatt gruvdrift</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/site_list.py" line="36"/>
        <source>Site</source>
        <translation>Plats</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/styles.py" line="140"/>
        <source>Year</source>
        <translation>År</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/series_model.py" line="132"/>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/styles.py" line="142"/>
        <source>From year</source>
        <translation>Från år</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/styles.py" line="143"/>
        <source>To year</source>
        <translation>Till år</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/styles.py" line="144"/>
        <source>From date</source>
        <translation>Från datum</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/styles.py" line="145"/>
        <source>To date</source>
        <translation>Till datum</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/styles.py" line="146"/>
        <source>Gain or loss</source>
        <translation>Tillskott eller bortfall</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/styles.py" line="147"/>
        <source>Area (ha)</source>
        <translation>Areal (ha)</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/styles.py" line="148"/>
        <source>Confidence (0-1)</source>
        <translation>Konfidens (0-1)</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_action.py" line="30"/>
        <source>EuroMine environment...</source>
        <translation>EuroMine-miljö...</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_action.py" line="54"/>
        <source>This version needs other packages than its environment has.</source>
        <translation>Denna version behöver andra paket än dess miljö har.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_action.py" line="56"/>
        <source>The models need an environment with torch, which is not there yet.</source>
        <translation>Modellerna behöver en miljö med torch, som inte finns ännu.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_action.py" line="60"/>
        <source>Set up...</source>
        <translation>Installera...</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_dialog.py" line="49"/>
        <source>EuroMine environment</source>
        <translation>EuroMine-miljö</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_dialog.py" line="101"/>
        <source>Missing:</source>
        <translation>Saknas:</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_dialog.py" line="101"/>
        <source>Built with:</source>
        <translation>Byggd med:</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_dialog.py" line="101"/>
        <source>Where:</source>
        <translation>Var:</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_dialog.py" line="101"/>
        <source>Free space:</source>
        <translation>Ledigt utrymme:</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_dialog.py" line="117"/>
        <source>From a folder of wheels, without internet:</source>
        <translation>Från en mapp med wheel-filer, utan internet:</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_dialog.py" line="123"/>
        <source>Copy diagnostics holds the command that fills such a folder</source>
        <translation>Kopiera diagnostik innehåller kommandot som fyller en sådan mapp</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_dialog.py" line="142"/>
        <source>Use a Python of my own instead</source>
        <translation>Använd en egen Python i stället</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_dialog.py" line="146"/>
        <source>A Python that has the packages already, for instance that of a conda environment. Leave it empty to use the one that is built here.</source>
        <translation>En Python som redan har paketen, till exempel den i en conda-miljö. Lämna tomt för att använda den som byggs här.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_dialog.py" line="153"/>
        <source>Python to use</source>
        <translation>Python att använda</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_dialog.py" line="186"/>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_dialog.py" line="208"/>
        <source>Copy diagnostics</source>
        <translation>Kopiera diagnostik</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/series_widget.py" line="147"/>
        <source>Remove</source>
        <translation>Ta bort</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_dialog.py" line="211"/>
        <source>Close</source>
        <translation>Stäng</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_dialog.py" line="258"/>
        <source>nothing</source>
        <translation>ingenting</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_dialog.py" line="271"/>
        <source>For the processor: {}</source>
        <translation>För processorn: {}</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_dialog.py" line="278"/>
        <source>none found</source>
        <translation>ingen hittades</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_dialog.py" line="282"/>
        <source>{}: its driver is too old, update it first</source>
        <translation>{}: drivrutinen är för gammal, uppdatera den först</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_dialog.py" line="285"/>
        <source>For NVIDIA graphics ({}): {}</source>
        <translation>För grafik från NVIDIA ({}): {}</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_dialog.py" line="291"/>
        <source>For Apple silicon: {}</source>
        <translation>För Apple-processorer: {}</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_dialog.py" line="353"/>
        <source>Stopping...</source>
        <translation>Stoppar...</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_dialog.py" line="360"/>
        <source>Cancelled.</source>
        <translation>Avbrutet.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_dialog.py" line="367"/>
        <source>Remove the environment in {}? The tools do not run without one; it can be built again at any time.</source>
        <translation>Ta bort miljön i {}? Verktygen fungerar inte utan den; den kan byggas igen när som helst.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_dialog.py" line="386"/>
        <source>Copied</source>
        <translation>Kopierat</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_task.py" line="25"/>
        <source>EuroMine: building the environment</source>
        <translation>EuroMine: bygger miljön</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_texts.py" line="16"/>
        <source>The environment is being built. You can go on working in QGIS.</source>
        <translation>Miljön byggs. Du kan fortsätta arbeta i QGIS.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_texts.py" line="20"/>
        <source>Looking at this computer...</source>
        <translation>Undersöker denna dator...</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_texts.py" line="22"/>
        <source>This version of EuroMine needs other packages than the environment has.</source>
        <translation>Denna version av EuroMine behöver andra paket än miljön har.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_texts.py" line="26"/>
        <source>EuroMine is ready. Its models run on Python {}, {}.</source>
        <translation>EuroMine är klart. Modellerna körs på Python {}, {}.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_texts.py" line="30"/>
        <source>Building the environment was cut off. What was downloaded is still there.</source>
        <translation>Bygget av miljön avbröts. Det som hämtats finns kvar.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_texts.py" line="35"/>
        <source>The Python that EuroMine shall use does not work: {}</source>
        <translation>Den Python som EuroMine ska använda fungerar inte: {}</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_texts.py" line="38"/>
        <source>The models need torch and other packages. They will get an environment of their own; QGIS&apos;s Python stays as it is.</source>
        <translation>Modellerna behöver torch och andra paket. De får en egen miljö; QGIS Python förblir som den är.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_texts.py" line="48"/>
        <source>Update</source>
        <translation>Uppdatera</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_texts.py" line="50"/>
        <source>Repair</source>
        <translation>Reparera</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_texts.py" line="52"/>
        <source>Continue</source>
        <translation>Fortsätt</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_texts.py" line="53"/>
        <source>Install</source>
        <translation>Installera</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_texts.py" line="57"/>
        <source>about {} to download, {} on the disk</source>
        <translation>omkring {} att hämta, {} på disken</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/series_model.py" line="132"/>
        <source>Image</source>
        <translation>Bild</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/series_model.py" line="132"/>
        <source>Found in</source>
        <translation>Hittat i</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/series_model.py" line="132"/>
        <source>Bands</source>
        <translation>Band</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/series_model.py" line="132"/>
        <source>Grid</source>
        <translation>Rutnät</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/series_model.py" line="212"/>
        <source>reading...</source>
        <translation>läser...</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/series_rows.py" line="136"/>
        <source>given here</source>
        <translation>angivet här</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/series_rows.py" line="137"/>
        <source>file name</source>
        <translation>filnamn</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/series_rows.py" line="138"/>
        <source>folder</source>
        <translation>mapp</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/series_rows.py" line="139"/>
        <source>layer&apos;s temporal range</source>
        <translation>lagrets tidsintervall</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/series_rows.py" line="142"/>
        <source>metadata</source>
        <translation>metadata</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/series_rows.py" line="150"/>
        <source>no georeference, {}</source>
        <translation>ingen georeferens, {}</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/series_widget.py" line="257"/>
        <source>{}, complete</source>
        <translation>{}, kompletta</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/series_widget.py" line="72"/>
        <source>Images of the series</source>
        <translation>Bilder i serien</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/series_widget.py" line="82"/>
        <source>Folder with the images</source>
        <translation>Mapp med bilderna</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/series_widget.py" line="91"/>
        <source>Looking through {}...</source>
        <translation>Söker igenom {}...</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/series_widget.py" line="138"/>
        <source>Add layers</source>
        <translation>Lägg till lager</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/series_widget.py" line="143"/>
        <source>Add files...</source>
        <translation>Lägg till filer...</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/series_widget.py" line="145"/>
        <source>Add folder...</source>
        <translation>Lägg till mapp...</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/series_widget.py" line="155"/>
        <source>or drop them here</source>
        <translation>eller släpp dem här</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/series_widget.py" line="164"/>
        <source>No other raster in the project</source>
        <translation>Inget annat raster i projektet</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/series_widget.py" line="167"/>
        <source>All {} rasters</source>
        <translation>Alla {} raster</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/series_widget.py" line="183"/>
        <source>{} holds no image.</source>
        <translation>{} innehåller ingen bild.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/series_widget.py" line="204"/>
        <source>No image yet.</source>
        <translation>Ingen bild ännu.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/series_widget.py" line="206"/>
        <source>Reading {} of {} images...</source>
        <translation>Läser {} av {} bilder...</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/series_widget.py" line="210"/>
        <source>Rows with a problem: {} of {}.</source>
        <translation>Rader med problem: {} av {}.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/series_widget.py" line="215"/>
        <source>Images: {}, all of {}.</source>
        <translation>Bilder: {}, alla från {}.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/series_widget.py" line="219"/>
        <source>Images: {}. Dates: {}, from {} to {}.</source>
        <translation>Bilder: {}. Datum: {}, från {} till {}.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/site_list.py" line="88"/>
        <source>Whole area</source>
        <translation>Hela området</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/site_chart.py" line="224"/>
        <source>The chart cannot be written to {}.</source>
        <translation>Diagrammet kan inte skrivas till {}.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/site_chart.py" line="224"/>
        <source>Choose another folder or name.</source>
        <translation>Välj en annan mapp eller ett annat namn.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/site_chart.py" line="239"/>
        <source>Mining area (ha)</source>
        <translation>Gruvareal (ha)</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/site_list.py" line="36"/>
        <source>Change (ha)</source>
        <translation>Förändring (ha)</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/site_chart.py" line="281"/>
        <source>no longer mining</source>
        <translation>inte längre gruvdrift</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/site_chart.py" line="281"/>
        <source>new mining</source>
        <translation>ny gruvdrift</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/site_chart.py" line="302"/>
        <source>{}: {:.2f} ha</source>
        <translation>{}: {:.2f} ha</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/site_chart.py" line="307"/>
        <source>Since {}: {:.2f} ha new, {:.2f} ha no longer mining</source>
        <translation>Sedan {}: {:.2f} ha ny, {:.2f} ha inte längre gruvdrift</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/site_list.py" line="36"/>
        <source>Area over time</source>
        <translation>Areal över tid</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/site_list.py" line="36"/>
        <source>Last (ha)</source>
        <translation>Sista (ha)</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/sites_dock.py" line="61"/>
        <source>EuroMine sites</source>
        <translation>EuroMine-platser</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/sites_dock.py" line="126"/>
        <source>Footprints</source>
        <translation>Avtryck</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/sites_dock.py" line="127"/>
        <source>Changes</source>
        <translation>Förändringar</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/sites_dock.py" line="132"/>
        <source>Load the footprints of a run, or run &quot;Map footprints and detect change&quot;: its sites appear here.</source>
        <translation>Läs in avtrycken från en körning, eller kör ”Kartlägg avtryck och upptäck förändring”: dess platser visas här.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/sites_dock.py" line="153"/>
        <source>All dates</source>
        <translation>Alla datum</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/sites_dock.py" line="156"/>
        <source>Blink</source>
        <translation>Växla</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/sites_dock.py" line="372"/>
        <source>Export</source>
        <translation>Exportera</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/sites_dock.py" line="168"/>
        <source>Chart (PNG, SVG)...</source>
        <translation>Diagram (PNG, SVG)...</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/sites_dock.py" line="171"/>
        <source>Table of all sites (CSV)...</source>
        <translation>Tabell över alla platser (CSV)...</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/sites_dock.py" line="335"/>
        <source>Pictures (*.png *.svg)</source>
        <translation>Bilder (*.png *.svg)</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/sites_dock.py" line="341"/>
        <source>Tables (*.csv)</source>
        <translation>Tabeller (*.csv)</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/sites_dock.py" line="351"/>
        <source>The table cannot be written: {}.</source>
        <translation>Tabellen kan inte skrivas: {}.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/sites_dock.py" line="351"/>
        <source>Choose another folder.</source>
        <translation>Välj en annan mapp.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_environment.py" line="41"/>
        <source>Making the environment</source>
        <translation>Skapar miljön</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_environment.py" line="42"/>
        <source>Installing pip</source>
        <translation>Installerar pip</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_environment.py" line="43"/>
        <source>Starting torch for the first time</source>
        <translation>Startar torch för första gången</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_environment.py" line="44"/>
        <source>The environment is ready</source>
        <translation>Miljön är klar</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="39"/>
        <source>The proxy asks for a user name and a password, or refuses them.</source>
        <translation>Proxyservern begär användarnamn och lösenord, eller godtar dem inte.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="39"/>
        <source>Enter them in Settings &gt; Options &gt; Network &gt; Use proxy for web access, then install again.</source>
        <translation>Ange dem i Inställningar &gt; Alternativ &gt; Nätverk &gt; Använd proxy för åtkomst av web och installera sedan igen.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="39"/>
        <source>The proxy that QGIS names cannot be reached or refuses to connect.</source>
        <translation>Proxyservern som anges i QGIS kan inte nås eller vägrar anslutning.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="39"/>
        <source>Correct it in Settings &gt; Options &gt; Network; it must be an HTTP proxy that lets pypi.org and files.pythonhosted.org through. Or install from a folder of wheels.</source>
        <translation>Rätta den i Inställningar &gt; Alternativ &gt; Nätverk; det måste vara en HTTP-proxy som släpper igenom pypi.org och files.pythonhosted.org. Eller installera från en mapp med wheel-filer.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="39"/>
        <source>The server&apos;s certificate is not trusted: something between this computer and the internet, often a company&apos;s firewall or an antivirus program, opens the connection.</source>
        <translation>Serverns certifikat är inte betrott: något mellan denna dator och internet, ofta ett företags brandvägg eller ett antivirusprogram, öppnar anslutningen.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="39"/>
        <source>Ask your IT for its root certificate as a .pem file, set the environment variable PIP_CERT to that file, restart QGIS and install again. Or install from a folder of wheels.</source>
        <translation>Be er IT-avdelning om dess rotcertifikat som en .pem-fil, sätt miljövariabeln PIP_CERT till den filen, starta om QGIS och installera igen. Eller installera från en mapp med wheel-filer.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="39"/>
        <source>The disk is full.</source>
        <translation>Disken är full.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="39"/>
        <source>Free some space on the disk of that folder, then install again: what was downloaded is kept.</source>
        <translation>Frigör utrymme på den mappens disk och installera sedan igen: det som hämtats finns kvar.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="39"/>
        <source>A path is longer than the system allows.</source>
        <translation>En sökväg är längre än systemet tillåter.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="39"/>
        <source>On Windows, switch long paths on (search for: Windows long path support), or make an environment in a short folder such as C:\euromine and choose its Python in this dialog.</source>
        <translation>I Windows, slå på långa sökvägar (sök efter: Windows långa sökvägar), eller skapa en miljö i en mapp med kort sökväg, till exempel C:\euromine, och välj dess Python i denna dialogruta.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="39"/>
        <source>A file is held by another program: a tool of EuroMine that still runs, or an antivirus program that scans it.</source>
        <translation>En fil används av ett annat program: ett EuroMine-verktyg som fortfarande körs, eller ett antivirusprogram som genomsöker den.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="39"/>
        <source>End running tools and other QGIS windows and install again. If it stays so, ask for an exception for the environment&apos;s folder in the antivirus program.</source>
        <translation>Avsluta verktyg som körs och andra QGIS-fönster och installera igen. Om felet kvarstår, be om ett undantag för miljöns mapp i antivirusprogrammet.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="39"/>
        <source>The folder of the environment may not be written.</source>
        <translation>Det är inte tillåtet att skriva i miljöns mapp.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="39"/>
        <source>Give your user the right to write there (see the last lines of the log for the file), then install again.</source>
        <translation>Ge din användare rätt att skriva där (loggens sista rader visar vilken fil det gäller) och installera sedan igen.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="39"/>
        <source>A download arrived damaged or incomplete.</source>
        <translation>En hämtad fil är skadad eller ofullständig.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="39"/>
        <source>Install again: only that file is fetched anew. In a folder of wheels, copy it again.</source>
        <translation>Installera igen: bara den filen hämtas på nytt. Ligger den i en mapp med wheel-filer, kopiera den dit igen.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="39"/>
        <source>{} cannot be reached.</source>
        <translation>{} kan inte nås.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="39"/>
        <source>Check the connection to the internet, and the proxy in Settings &gt; Options &gt; Network. Without internet, install from a folder of wheels.</source>
        <translation>Kontrollera internetanslutningen och proxyn i Inställningar &gt; Alternativ &gt; Nätverk. Utan internet, installera från en mapp med wheel-filer.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="39"/>
        <source>The package index on the internet cannot be reached.</source>
        <translation>Paketindexet på internet kan inte nås.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="39"/>
        <source>There is no {} for this Python and this system.</source>
        <translation>Det finns ingen {} för denna Python och detta system.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="39"/>
        <source>Choose the other kind of packages. If it stays so, this system is too old for the packages (they need Windows 10, macOS 14 on Apple silicon, or Linux with glibc 2.28).</source>
        <translation>Välj den andra sortens paket. Om felet kvarstår är detta system för gammalt för paketen (de behöver Windows 10, macOS 14 på Apple silicon eller Linux med glibc 2.28).</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="39"/>
        <source>This Python cannot make environments: a part of it is missing.</source>
        <translation>Denna Python kan inte skapa miljöer: en del av den saknas.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="39"/>
        <source>On Debian and Ubuntu: sudo apt install python3-venv. Then install again.</source>
        <translation>I Debian och Ubuntu: sudo apt install python3-venv. Installera sedan igen.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="39"/>
        <source>The computer ran out of memory.</source>
        <translation>Datorns minne tog slut.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="39"/>
        <source>Close other programs, then install again.</source>
        <translation>Stäng andra program och installera sedan igen.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="182"/>
        <source>No Python was found that an environment can be made from ({}).</source>
        <translation>Ingen Python hittades som en miljö kan skapas från ({}).</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="183"/>
        <source>The folder of wheels has no {} that fits this Python and this system.</source>
        <translation>Mappen med wheel-filer har ingen {} som passar denna Python och detta system.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="183"/>
        <source>Fill the folder on a computer with the same system and the same Python version: Copy diagnostics holds the command.</source>
        <translation>Fyll mappen på en dator med samma system och samma version av Python: Kopiera diagnostik innehåller kommandot.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="191"/>
        <source>The installation failed: {}</source>
        <translation>Installationen misslyckades: {}</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="191"/>
        <source>Install again. If it fails again, report it together with the diagnostics.</source>
        <translation>Installera igen. Om det misslyckas på nytt, rapportera det tillsammans med diagnostiken.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="197"/>
        <source>The disk has too little space: {}.</source>
        <translation>Disken har för lite utrymme: {}.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="197"/>
        <source>Free some space, or choose the packages for the processor, which are smaller.</source>
        <translation>Frigör utrymme, eller välj paketen för processorn, som är mindre.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="203"/>
        <source>Everything is installed, but torch does not start: {}</source>
        <translation>Allt är installerat, men torch startar inte: {}</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="203"/>
        <source>On Windows, install Microsoft&apos;s Visual C++ Redistributable (x64) and press Repair. Elsewhere, press Repair and choose the packages for the processor.</source>
        <translation>I Windows, installera Microsoft Visual C++ Redistributable (x64) och tryck på Reparera. I andra system, tryck på Reparera och välj paketen för processorn.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="211"/>
        <source>Another QGIS is building this environment: {}.</source>
        <translation>Ett annat QGIS bygger denna miljö: {}.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="211"/>
        <source>Wait until it has finished, or cancel it there.</source>
        <translation>Vänta tills det är klart, eller avbryt det där.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="215"/>
        <source>QGIS uses the SOCKS proxy {}, which pip cannot use.</source>
        <translation>QGIS använder SOCKS-proxyn {}, som pip inte kan använda.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="215"/>
        <source>Name an HTTP proxy in Settings &gt; Options &gt; Network, or install from a folder of wheels.</source>
        <translation>Ange en HTTP-proxy i Inställningar &gt; Alternativ &gt; Nätverk, eller installera från en mapp med wheel-filer.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="222"/>
        <source>The folder of wheels {} does not exist or holds no .whl file.</source>
        <translation>Mappen med wheel-filer, {}, finns inte eller innehåller ingen .whl-fil.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="222"/>
        <source>Choose the folder that holds the .whl files.</source>
        <translation>Välj mappen som innehåller .whl-filerna.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/pip_progress.py" line="10"/>
        <source>Looking the packages up</source>
        <translation>Söker efter paketen</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/pip_progress.py" line="11"/>
        <source>Fetching {}</source>
        <translation>Hämtar {}</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/pip_progress.py" line="12"/>
        <source>Unpacking the packages</source>
        <translation>Packar upp paketen</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/changedetect_and_evaluate.py" line="66"/>
        <source>&lt;p&gt;Maps footprints and changes of a series of images, then compares the footprints with reference masks: two tools in one run, as a model of the model designer.&lt;/p&gt;&lt;p&gt;To make a model of your own from it, choose Open Model in the model designer, and in the plugin&apos;s folder resources/processing_models.&lt;/p&gt;&lt;p&gt;Example: qgis_process run euromine:changedetect_and_evaluate SERIES=Year2019.tif SERIES=Year2024.tif REFERENCE=label/Year2019.tif REFERENCE=label/Year2024.tif changedetect:FOOTPRINT_RASTER=footprints.tif evaluate:REPORT=evaluation.html&lt;/p&gt;</source>
        <translation>&lt;p&gt;Kartlägger avtryck och förändringar i en serie bilder och jämför sedan avtrycken med referensmasker: två verktyg i en körning, som en modell i modelldesignern.&lt;/p&gt;&lt;p&gt;För att göra en egen modell av den, välj Öppna modell i modelldesignern och, i insticksmodulens mapp, resources/processing_models.&lt;/p&gt;&lt;p&gt;Exempel: qgis_process run euromine:changedetect_and_evaluate SERIES=Year2019.tif SERIES=Year2024.tif REFERENCE=label/Year2019.tif REFERENCE=label/Year2024.tif changedetect:FOOTPRINT_RASTER=footprints.tif evaluate:REPORT=evaluation.html&lt;/p&gt;</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="163"/>
        <source>Memory limit (megabytes)</source>
        <translation>Minnesgräns (megabyte)</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="163"/>
        <source>Smaller tiles are computed where the run would take more memory than that beside its libraries (about 900); 0 sets no limit. The log says what it will take. Example: 1000.</source>
        <translation>Mindre rutor beräknas där körningen skulle ta mer minne än så utöver sina bibliotek (omkring 900); 0 sätter ingen gräns. Loggen säger hur mycket den tar. Exempel: 1000.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/sites_dock.py" line="158"/>
        <source>Show the two dates in turn, so that what changed catches the eye. Images of both that the map shows take turns as well.</source>
        <translation>Visa de två datumen omväxlande, så att det som förändrats fångar blicken. Även bilder av båda som kartan visar växlas.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="147"/>
        <source>Smoothing of polygons (pixels)</source>
        <translation>Utjämning av polygoner (pixlar)</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="147"/>
        <source>0 keeps the outlines of the pixels; 1 makes slants of their steps, the same for neighbours and at every date. Areas stay those of the pixels. Example: 1.</source>
        <translation>0 behåller pixlarnas konturer; 1 gör deras trappsteg till sneda linjer, likadana för grannar och vid varje datum. Arealuppgifterna förblir pixlarnas. Exempel: 1.</translation>
    </message>
</context>
</TS>
