<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1">
<context>
    <name>EuroMine</name>
    <message>
        <location filename="../euromine_qgis/algorithms/benchmark.py" line="42"/>
        <source>Benchmark models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/benchmark.py" line="45"/>
        <source>How good models are on the sites of EuroMineNet: the table of its paper.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/evaluate.py" line="57"/>
        <source>Evaluation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/benchmark.py" line="56"/>
        <source>EuroMineNet,accuracy,models,IoU,F1,CA-TIoU,mining</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/benchmark.py" line="70"/>
        <source>&lt;p&gt;Maps every site of a folder in EuroMineNet&apos;s layout with one or more models, and writes the table of the two tasks: footprints of every year, and change between years, overall and by the years that lie between.&lt;/p&gt;&lt;p&gt;A site is a folder with image/Year2019.tif and label/Year2019.tif (images and labels are understood as well). The split is the official one by site; sites that it does not name belong to train.&lt;/p&gt;&lt;p&gt;The footprints of each site are kept in a folder beside the report. A run that was stopped goes on where it was; remove that folder to map all sites anew.&lt;/p&gt;&lt;p&gt;Example: qgis_process run euromine:benchmark FOLDER=EuroMineNet SPLIT=test MODELS=accurate REPORT=benchmark.html&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/benchmark.py" line="86"/>
        <source>Folder with the sites</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/benchmark.py" line="86"/>
        <source>It holds one folder a site. Example: /data/EuroMineNet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/benchmark.py" line="97"/>
        <source>Split</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/benchmark.py" line="97"/>
        <source>test and val are the official lists, train is the rest, all is everything. Example: test.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/benchmark.py" line="106"/>
        <source>Years</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/benchmark.py" line="106"/>
        <source>Years or a range of years; leave empty for all that there are. Example: 2015-2024.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/diagnosis.py" line="161"/>
        <source>Models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/benchmark.py" line="117"/>
        <source>All that are chosen appear in one table. Example: accurate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="242"/>
        <source>Compute on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="242"/>
        <source>auto takes a graphics card where there is one: cuda (NVIDIA) or mps (Apple), else the processor. Example: cpu.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="332"/>
        <source>Report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="332"/>
        <source>HTML files (*.html)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/benchmark.py" line="140"/>
        <source>The table with scores for every site; its numbers lie beside it as .json and .csv. Example: benchmark.html.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/changedetect.py" line="17"/>
        <source>Map footprints and detect change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/changedetect.py" line="20"/>
        <source>Mining footprints of every date, and what changed between the dates.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/changedetect.py" line="25"/>
        <source>mining,mine,change detection,Sentinel-2,time series,deep learning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/changedetect.py" line="30"/>
        <source>&lt;p&gt;Maps the surface that mining has disturbed (pits, dumps, tailings, ponds, plants and haul roads) in a series of satellite images, and detects where it grew and where it was given up.&lt;/p&gt;&lt;p&gt;Give one raster a date, for example yearly Sentinel-2 composites at 10 m, and, if only certain places matter, a polygon layer of sites. Nodata and cloud gaps are left out date by date. Areas are true hectares on the ellipsoid, whatever the coordinate reference system.&lt;/p&gt;&lt;p&gt;With reference masks the report tells how good the result is: CA-TIoU and its companions.&lt;/p&gt;&lt;p&gt;The models run in a process of their own; euromine:checkenvironment says whether all is there that they need.&lt;/p&gt;&lt;p&gt;Example: qgis_process run euromine:changedetect SERIES=Year2019.tif SERIES=Year2024.tif FOOTPRINTS=footprints.gpkg CHANGES=changes.gpkg REPORT=report.html&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/checkenvironment.py" line="29"/>
        <source>Check environment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/checkenvironment.py" line="32"/>
        <source>Python, torch, device and models: what is there, what is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/checkenvironment.py" line="37"/>
        <source>Set-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/checkenvironment.py" line="43"/>
        <source>torch,python,gpu,cuda,install,diagnosis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/checkenvironment.py" line="57"/>
        <source>&lt;p&gt;The models run in a process of their own, with a Python that has torch and other packages. This tool says which Python that is, what it has and what it lacks, which device it computes on, which models are there, and the exact commands that mend what is missing.&lt;/p&gt;&lt;p&gt;The Python is looked for in this order: the variable EUROMINE_PYTHON, the plugin&apos;s setting, the environment in the QGIS profile, QGIS&apos;s own Python.&lt;/p&gt;&lt;p&gt;Example: qgis_process run euromine:checkenvironment&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/checkenvironment.py" line="69"/>
        <source>Findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/checkenvironment.py" line="75"/>
        <source>A page with everything that was found. Example: environment.html.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/checkenvironment.py" line="79"/>
        <source>torch starts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/checkenvironment.py" line="82"/>
        <source>The mapping tools can run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/checkenvironment.py" line="85"/>
        <source>Device that auto takes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/checkenvironment.py" line="108"/>
        <source>OUTPUT {} cannot be written: {}. Choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/evaluate.py" line="49"/>
        <source>Evaluate footprints</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/evaluate.py" line="52"/>
        <source>How well a series of mining footprints fits a reference, change included.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/evaluate.py" line="63"/>
        <source>accuracy,validation,IoU,F1,CA-TIoU,reference,mining</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/evaluate.py" line="77"/>
        <source>&lt;p&gt;Compares two series of mining footprints, whoever made them: the overlap at every date, whether what lasts and what changes is found, how well the outlines lie on each other, for all and for each site.&lt;/p&gt;&lt;p&gt;A series may be masks of one band a date, one raster with a band a date (as the footprint raster of the mapping tools), or polygons with a field that holds the year. The dates of the prediction count; those that the reference does not know are left out. Masks are resampled to the pixels of the prediction, or of the template. Masks without georeference lie on the grid of the other series where the sizes match.&lt;/p&gt;&lt;p&gt;In masks 1 is mine, 0 is not and 255 is not known; 255 is mine only where a file holds nothing but 0 and 255.&lt;/p&gt;&lt;p&gt;Example: qgis_process run euromine:evaluate PREDICTION=footprints.tif REFERENCE=label/Year2016.tif REFERENCE=label/Year2024.tif REPORT=report.html&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/evaluate_parameters.py" line="34"/>
        <source>Predicted footprints: masks or one stack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/evaluate_parameters.py" line="34"/>
        <source>One mask a date, or one raster with a band a date: 1 is mine, 0 is not, 255 is not known. Example: footprints.tif.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/evaluate_parameters.py" line="48"/>
        <source>Dates of the prediction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/evaluate_parameters.py" line="48"/>
        <source>One year or date for each raster, or each band of a stack, separated by semicolons. Leave empty to find them in the files, their bands&apos; names and tags. For polygons: the dates that the layer speaks of, so that one without a polygon is a date without a mine. Example: 2016;2018;2020-07-04.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/evaluate_parameters.py" line="63"/>
        <source>Reference footprints: masks or one stack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/evaluate_parameters.py" line="63"/>
        <source>As the predicted ones. Masks without georeference, such as EuroMineNet&apos;s labels, need the size of the prediction. Example: label/Year2016.tif, label/Year2018.tif.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/evaluate_parameters.py" line="77"/>
        <source>Dates of the reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/evaluate_parameters.py" line="77"/>
        <source>As the dates of the prediction. Example: 2016;2018;2020.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/evaluate_parameters.py" line="88"/>
        <source>Predicted footprints as polygons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/evaluate_parameters.py" line="88"/>
        <source>Instead of masks: one layer with the polygons of all dates. A pixel is mine where its centre lies in a polygon. Example: footprints.gpkg.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/evaluate_parameters.py" line="102"/>
        <source>Reference footprints as polygons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/evaluate_parameters.py" line="102"/>
        <source>Instead of masks: one layer with the polygons of all dates. Example: digitised.gpkg.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/evaluate_parameters.py" line="115"/>
        <source>Field with the year of a polygon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/evaluate_parameters.py" line="115"/>
        <source>The name of the field that holds the year or date, the same in both polygon layers. Example: year.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/evaluate_parameters.py" line="129"/>
        <source>Raster whose pixels are compared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/evaluate_parameters.py" line="129"/>
        <source>Polygons are drawn and masks resampled on its pixels. Needed only where both series are polygons; else the pixels are those of the prediction, or of the reference where the prediction is polygons. Example: Year2016.tif.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="69"/>
        <source>Sites</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/evaluate_parameters.py" line="143"/>
        <source>Only these areas are compared, and scores are told for each. From five sites on, intervals tell how far the scores depend on the choice of sites. Example: concessions.gpkg.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="83"/>
        <source>Field with the name of the site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/evaluate_parameters.py" line="158"/>
        <source>Its values appear as site in the report, and must differ from each other. Leave empty to number the sites. Example: site_name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/evaluate_parameters.py" line="172"/>
        <source>Tolerance of outlines (pixels)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/evaluate_parameters.py" line="172"/>
        <source>An outline counts as found where the other series&apos; outline is not farther away than this many pixels. Example: 2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/evaluate_parameters.py" line="192"/>
        <source>A page with scores, maps of where the two agree, and plain words on what the scores say; its numbers lie beside it as .json and .csv. Example: report.html.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="347"/>
        <source>Change-aware temporal IoU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/evaluate_parameters.py" line="208"/>
        <source>IoU of persisting mine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/evaluate_parameters.py" line="209"/>
        <source>IoU of change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="348"/>
        <source>Mean IoU of the footprints</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/evaluate_parameters.py" line="211"/>
        <source>Mean F1 of the footprints</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/mapfootprint.py" line="17"/>
        <source>Map footprints</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/mapfootprint.py" line="20"/>
        <source>Mining footprints of one or many dates.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/mapfootprint.py" line="23"/>
        <source>mining,mine,footprint,segmentation,Sentinel-2,deep learning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/mapfootprint.py" line="28"/>
        <source>&lt;p&gt;Maps the surface that mining has disturbed (pits, dumps, tailings, ponds, plants and haul roads) in satellite images of one or many dates.&lt;/p&gt;&lt;p&gt;With several dates of the same place they are weighed together, unless consistency over time is none. To learn what changed between them use euromine:changedetect.&lt;/p&gt;&lt;p&gt;Example: qgis_process run euromine:mapfootprint SERIES=mine_2024.tif FOOTPRINTS=footprints.gpkg REPORT=report.html&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/mapping.py" line="68"/>
        <source>Mapping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="41"/>
        <source>Image series, one raster a date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="41"/>
        <source>Satellite images of the same place, in any order. Several rasters of one date are taken as tiles of one image if they lie beside each other. Example: Year2016.tif, Year2018.tif, Year2024.tif.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="55"/>
        <source>Dates, in the order of the series</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="55"/>
        <source>One year or date for each raster, separated by semicolons. Leave empty to find the dates in the files&apos; metadata, their names, their folders or the layers&apos; temporal ranges; the log says what was found. Example: 2016;2018;2020-07-04.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="69"/>
        <source>Polygons of the mine sites. Only these areas are read, computed and written, and areas are told for each. Example: concessions.gpkg.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="83"/>
        <source>Its values appear as site in the results, and must differ from each other. Leave empty to number the sites. Example: site_name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="97"/>
        <source>Bands of the images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="97"/>
        <source>auto reads the band names, or goes by the number of bands where that is unambiguous; eurominenet10: B2 B3 B4 B5 B6 B7 B8 B8A B11 B12; sentinel2_l2a: 12 bands, or 13 with B10; landsat_c2l2: SR_B1 to SR_B7; six: blue, green, red, near infrared, two short-wave infrared; rgb: red, green, blue; custom: see the next parameter. Names in the file beat positions. Example: eurominenet10.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="114"/>
        <source>Band numbers, where bands are custom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="114"/>
        <source>Which band is which: blue, green, red, nir, swir16, swir22. Bands that the images lack are left out. Example: blue=1;green=2;red=3;nir=4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="133"/>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="133"/>
        <source>The network that maps the mines. The report says what it was trained on, how good it is and where it fails. Example: accurate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="148"/>
        <source>A model of your own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="148"/>
        <source>Model cards (*.json *.safetensors)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="148"/>
        <source>The card (.json) of a model, with its weights (.safetensors) beside it. It is used instead of the model above. Example: /models/my_region.json.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="166"/>
        <source>Threshold of the mining probability</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="183"/>
        <source>Consistency over time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="183"/>
        <source>hmm weighs all dates together, so that single-date mistakes do not show as changes; none lets every date stand for itself. Example: hmm.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="198"/>
        <source>Dates to compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="198"/>
        <source>consecutive compares each date with the next, first_last only the ends of the series, all every date with every later one. Example: first_last.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="212"/>
        <source>Smallest polygon (hectares)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="212"/>
        <source>Smaller polygons are not written; rasters and area figures keep them. A pixel of 10 m has 0.01 ha. Example: 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="227"/>
        <source>Reference masks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="227"/>
        <source>Masks of known footprints, 0 and 1 (or 0 and 255), dated like the series: the report then says how good the result is. A mask without georeference takes the grid of the image of its date. Example: label/Year2016.tif, label/Year2018.tif.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="262"/>
        <source>Mining footprints</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="262"/>
        <source>Polygons of every date with site, year, area in hectares and confidence (the mean probability inside). Example: footprints.gpkg.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="277"/>
        <source>Mining changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="277"/>
        <source>Polygons of gain and loss for each pair of dates, with site, years, area in hectares and confidence. Example: changes.gpkg.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="291"/>
        <source>Mining footprints (raster)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="291"/>
        <source>One band a date: 0 not mine, 1 mine, 255 unknown. Example: footprints.tif.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="303"/>
        <source>Mining probability (raster)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="303"/>
        <source>One band a date: probability times 200, so that 100 is one half; 255 unknown. Example: probability.tif.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="318"/>
        <source>Mining changes (raster)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="318"/>
        <source>Band 1, first to last date: 0 neither, 1 stable mine, 2 gain, 3 loss. Band 2: first year of gain; band 3: first year of loss; band 4: number of dates as mine. Example: changes.tif.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="332"/>
        <source>A page with maps, areas, changes, scores where there are reference masks, and how all was made; its numbers lie beside it as .json and .csv. Example: report.html.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="349"/>
        <source>Mining area, first date (ha)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="350"/>
        <source>Mining area, last date (ha)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/diagnosis.py" line="59"/>
        <source>EuroMine: the environment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/diagnosis.py" line="72"/>
        <source>Versions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/diagnosis.py" line="85"/>
        <source>No Python was found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/diagnosis.py" line="105"/>
        <source>The packages that EuroMine is tested with need Python {} or newer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/diagnosis.py" line="112"/>
        <source>Device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/diagnosis.py" line="117"/>
        <source>torch does not start: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/diagnosis.py" line="126"/>
        <source>Packages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/diagnosis.py" line="129"/>
        <source>Missing: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/diagnosis.py" line="146"/>
        <source>Other versions than EuroMine is tested with (in brackets): {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/diagnosis.py" line="156"/>
        <source>Not used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/diagnosis.py" line="168"/>
        <source>There are none in this installation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/diagnosis.py" line="168"/>
        <source>Install the plugin again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/styles.py" line="138"/>
        <source>New mining</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/styles.py" line="138"/>
        <source>No longer mining</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/styles.py" line="116"/>
        <source>Mining footprint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/styles.py" line="138"/>
        <source>Mining at both dates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="166"/>
        <source>From 0 to 1: lower maps more, higher maps less. Leave it unset to use the model&apos;s own, which was fitted on places kept apart from training. Example: 0.5.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
