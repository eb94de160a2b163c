<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="el">
<context>
    <name>EuroMine</name>
    <message>
        <location filename="../euromine_qgis/algorithms/benchmark.py" line="45"/>
        <source>Benchmark models</source>
        <translation>Σύγκριση μοντέλων στο EuroMineNet</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/benchmark.py" line="48"/>
        <source>How good models are on the sites of EuroMineNet: the table of its paper.</source>
        <translation>Πόσο καλά είναι τα μοντέλα στις τοποθεσίες του EuroMineNet: ο πίνακας της δημοσίευσής του.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/evaluate.py" line="69"/>
        <source>Evaluation</source>
        <translation>Αξιολόγηση</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/benchmark.py" line="59"/>
        <source>EuroMineNet,accuracy,models,IoU,F1,CA-TIoU,mining</source>
        <translation>EuroMineNet,ακρίβεια,μοντέλα,IoU,F1,CA-TIoU,εξόρυξη</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/benchmark.py" line="76"/>
        <source>&lt;p&gt;Maps every site of a folder in EuroMineNet&apos;s layout with one or more models, and writes the table of the two tasks: footprints of every year, and change between years, overall and by the years that lie between.&lt;/p&gt;&lt;p&gt;A site is a folder with image/Year2019.tif and label/Year2019.tif (images and labels are understood as well). The split is the official one by site; sites that it does not name belong to train.&lt;/p&gt;&lt;p&gt;The footprints of each site are kept in a folder beside the report. A run that was stopped goes on where it was; remove that folder to map all sites anew.&lt;/p&gt;&lt;p&gt;Example: qgis_process run euromine:benchmark FOLDER=EuroMineNet SPLIT=test MODELS=accurate REPORT=benchmark.html&lt;/p&gt;</source>
        <translation>&lt;p&gt;Χαρτογραφεί κάθε τοποθεσία ενός φακέλου με τη διάταξη του EuroMineNet με ένα ή περισσότερα μοντέλα και γράφει τον πίνακα των δύο εργασιών: αποτυπώματα κάθε έτους και μεταβολή μεταξύ ετών, συνολικά και ανάλογα με τα έτη που μεσολαβούν.&lt;/p&gt;&lt;p&gt;Τοποθεσία είναι ένας φάκελος με image/Year2019.tif και label/Year2019.tif (γίνονται δεκτά και τα images και labels). Ο διαχωρισμός είναι ο επίσημος ανά τοποθεσία· οι τοποθεσίες που δεν αναφέρει ανήκουν στο train.&lt;/p&gt;&lt;p&gt;Τα αποτυπώματα κάθε τοποθεσίας διατηρούνται σε φάκελο δίπλα στην αναφορά. Μια εκτέλεση που διακόπηκε συνεχίζει από εκεί που ήταν· διαγράψτε αυτόν τον φάκελο για να χαρτογραφηθούν όλες οι τοποθεσίες από την αρχή.&lt;/p&gt;&lt;p&gt;Παράδειγμα: qgis_process run euromine:benchmark FOLDER=EuroMineNet SPLIT=test MODELS=accurate REPORT=benchmark.html&lt;/p&gt;</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/benchmark.py" line="92"/>
        <source>Folder with the sites</source>
        <translation>Φάκελος με τις τοποθεσίες</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/benchmark.py" line="92"/>
        <source>It holds one folder a site. Example: /data/EuroMineNet.</source>
        <translation>Περιέχει έναν φάκελο ανά τοποθεσία. Παράδειγμα: /data/EuroMineNet.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/benchmark.py" line="103"/>
        <source>Split</source>
        <translation>Υποσύνολο</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/benchmark.py" line="103"/>
        <source>test and val are the official lists, train is the rest, all is everything. Example: test.</source>
        <translation>Τα test και val είναι οι επίσημοι κατάλογοι, το train τα υπόλοιπα, το all τα πάντα. Παράδειγμα: test.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/benchmark.py" line="112"/>
        <source>Years</source>
        <translation>Έτη</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/benchmark.py" line="112"/>
        <source>Years or a range of years; leave empty for all that there are. Example: 2015-2024.</source>
        <translation>Έτη ή εύρος ετών· αφήστε το κενό για όλα όσα υπάρχουν. Παράδειγμα: 2015-2024.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/diagnosis.py" line="203"/>
        <source>Models</source>
        <translation>Μοντέλα</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/benchmark.py" line="123"/>
        <source>All that are chosen appear in one table. Example: accurate.</source>
        <translation>Όσα επιλεγούν εμφανίζονται σε έναν πίνακα. Παράδειγμα: accurate.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameter_blocks.py" line="136"/>
        <source>Compute on</source>
        <translation>Υπολογισμός σε</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameter_blocks.py" line="136"/>
        <source>auto takes a graphics card where there is one: cuda (NVIDIA) or mps (Apple), else the processor. Example: cpu.</source>
        <translation>Το auto χρησιμοποιεί κάρτα γραφικών όπου υπάρχει: cuda (NVIDIA) ή mps (Apple), αλλιώς τον επεξεργαστή. Παράδειγμα: cpu.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="254"/>
        <source>Report</source>
        <translation>Αναφορά</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="254"/>
        <source>HTML files (*.html)</source>
        <translation>Αρχεία HTML (*.html)</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/benchmark.py" line="146"/>
        <source>The table with scores for every site; its numbers lie beside it as .json and .csv. Example: benchmark.html.</source>
        <translation>Ο πίνακας με δείκτες για κάθε τοποθεσία· οι αριθμοί του βρίσκονται δίπλα σε μορφή .json και .csv. Παράδειγμα: benchmark.html.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/changedetect.py" line="18"/>
        <source>Map footprints and detect change</source>
        <translation>Χαρτογράφηση αποτυπωμάτων και ανίχνευση μεταβολών</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/changedetect.py" line="21"/>
        <source>Mining footprints of every date, and what changed between the dates.</source>
        <translation>Αποτυπώματα εξόρυξης κάθε ημερομηνίας και τι άλλαξε μεταξύ των ημερομηνιών.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/changedetect.py" line="26"/>
        <source>mining,mine,change detection,Sentinel-2,time series,deep learning</source>
        <translation>εξόρυξη,ορυχείο,ανίχνευση μεταβολών,Sentinel-2,χρονοσειρά,βαθιά μάθηση</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/changedetect.py" line="31"/>
        <source>&lt;p&gt;Maps the surface that mining has disturbed (pits, dumps, tailings, ponds, plants and haul roads) in a series of satellite images, and detects where it grew and where it was given up.&lt;/p&gt;&lt;p&gt;Give one raster a date, for example yearly Sentinel-2 composites at 10 m, and, if only certain places matter, a polygon layer of sites. Nodata and cloud gaps are left out date by date. Areas are true hectares on the ellipsoid, whatever the coordinate reference system.&lt;/p&gt;&lt;p&gt;With reference masks the report tells how good the result is: CA-TIoU and its companions.&lt;/p&gt;&lt;p&gt;The models run in a process of their own; euromine:checkenvironment says whether all is there that they need.&lt;/p&gt;&lt;p&gt;Example: qgis_process run euromine:changedetect SERIES=Year2019.tif SERIES=Year2024.tif FOOTPRINTS=footprints.gpkg CHANGES=changes.gpkg REPORT=report.html&lt;/p&gt;</source>
        <translation>&lt;p&gt;Χαρτογραφεί την επιφάνεια που έχει διαταραχθεί από την εξόρυξη (εκσκαφές, αποθέσεις, τέλματα, λίμνες, εγκαταστάσεις και δρόμοι μεταφοράς) σε μια σειρά δορυφορικών εικόνων και ανιχνεύει πού αυξήθηκε και πού εγκαταλείφθηκε.&lt;/p&gt;&lt;p&gt;Δώστε ένα ψηφιδωτό ανά ημερομηνία, για παράδειγμα ετήσια σύνθετα Sentinel-2 στα 10 m, και, αν ενδιαφέρουν μόνο ορισμένες θέσεις, ένα πολυγωνικό επίπεδο τοποθεσιών. Οι περιοχές χωρίς δεδομένα και τα κενά λόγω νεφών εξαιρούνται ανά ημερομηνία. Τα εμβαδά είναι πραγματικά εκτάρια πάνω στο ελλειψοειδές, ανεξάρτητα από το σύστημα αναφοράς συντεταγμένων.&lt;/p&gt;&lt;p&gt;Με μάσκες αναφοράς η αναφορά δείχνει πόσο καλό είναι το αποτέλεσμα: CA-TIoU και συναφείς δείκτες.&lt;/p&gt;&lt;p&gt;Τα μοντέλα εκτελούνται σε δική τους διεργασία· το euromine:checkenvironment δείχνει αν υπάρχουν όλα όσα χρειάζονται.&lt;/p&gt;&lt;p&gt;Παράδειγμα: qgis_process run euromine:changedetect SERIES=Year2019.tif SERIES=Year2024.tif FOOTPRINTS=footprints.gpkg CHANGES=changes.gpkg REPORT=report.html&lt;/p&gt;</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/checkenvironment.py" line="41"/>
        <source>Check environment</source>
        <translation>Έλεγχος περιβάλλοντος</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/checkenvironment.py" line="44"/>
        <source>Python, torch, device and models: what is there, what is missing.</source>
        <translation>Python, torch, συσκευή και μοντέλα: τι υπάρχει και τι λείπει.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/checkenvironment.py" line="49"/>
        <source>Set-up</source>
        <translation>Ρύθμιση</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/checkenvironment.py" line="55"/>
        <source>torch,python,gpu,cuda,install,diagnosis</source>
        <translation>torch,python,gpu,cuda,εγκατάσταση,διάγνωση</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/checkenvironment.py" line="88"/>
        <source>Findings</source>
        <translation>Ευρήματα</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/checkenvironment.py" line="94"/>
        <source>A page with everything that was found. Example: environment.html.</source>
        <translation>Μια σελίδα με όλα όσα βρέθηκαν. Παράδειγμα: environment.html.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/checkenvironment.py" line="99"/>
        <source>torch starts</source>
        <translation>Το torch ξεκινά</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/checkenvironment.py" line="102"/>
        <source>The mapping tools can run</source>
        <translation>Τα εργαλεία χαρτογράφησης μπορούν να εκτελεστούν</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/checkenvironment.py" line="105"/>
        <source>Device that auto takes</source>
        <translation>Συσκευή που χρησιμοποιεί το auto</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/checkenvironment.py" line="206"/>
        <source>OUTPUT {} cannot be written: {}. Choose another folder.</source>
        <translation>Δεν είναι δυνατή η εγγραφή του OUTPUT {}: {}. Επιλέξτε άλλον φάκελο.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/evaluate.py" line="61"/>
        <source>Evaluate footprints</source>
        <translation>Αξιολόγηση αποτυπωμάτων</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/evaluate.py" line="64"/>
        <source>How well a series of mining footprints fits a reference, change included.</source>
        <translation>Πόσο καλά ταιριάζει μια σειρά αποτυπωμάτων εξόρυξης με δεδομένα αναφοράς, μαζί με τις μεταβολές.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/evaluate.py" line="75"/>
        <source>accuracy,validation,IoU,F1,CA-TIoU,reference,mining</source>
        <translation>ακρίβεια,επικύρωση,IoU,F1,CA-TIoU,δεδομένα αναφοράς,εξόρυξη</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/evaluate.py" line="92"/>
        <source>&lt;p&gt;Compares two series of mining footprints, whoever made them: the overlap at every date, whether what lasts and what changes is found, how well the outlines lie on each other, for all and for each site.&lt;/p&gt;&lt;p&gt;A series may be masks of one band a date, one raster with a band a date (as the footprint raster of the mapping tools), or polygons with a field that holds the year. The dates of the prediction count; those that the reference does not know are left out. Masks are resampled to the pixels of the prediction, or of the template. Masks without georeference lie on the grid of the other series where the sizes match.&lt;/p&gt;&lt;p&gt;In masks 1 is mine, 0 is not and 255 is not known; 255 is mine only where a file holds nothing but 0 and 255.&lt;/p&gt;&lt;p&gt;Example: qgis_process run euromine:evaluate PREDICTION=footprints.tif REFERENCE=label/Year2016.tif REFERENCE=label/Year2024.tif REPORT=report.html&lt;/p&gt;</source>
        <translation>&lt;p&gt;Συγκρίνει δύο σειρές αποτυπωμάτων εξόρυξης, όποιος κι αν τις έφτιαξε: την επικάλυψη σε κάθε ημερομηνία, αν εντοπίζεται ό,τι διαρκεί και ό,τι αλλάζει, πόσο καλά συμπίπτουν τα περιγράμματα, για το σύνολο και για κάθε τοποθεσία.&lt;/p&gt;&lt;p&gt;Μια σειρά μπορεί να είναι μάσκες ενός καναλιού, μία ανά ημερομηνία, ένα ψηφιδωτό με ένα κανάλι ανά ημερομηνία (όπως το ψηφιδωτό αποτυπωμάτων των εργαλείων χαρτογράφησης) ή πολύγωνα με ένα πεδίο που περιέχει το έτος. Μετρούν οι ημερομηνίες της πρόβλεψης· όσες δεν υπάρχουν στα δεδομένα αναφοράς εξαιρούνται. Οι μάσκες αναδειγματοληπτούνται στα εικονοστοιχεία της πρόβλεψης ή του προτύπου. Οι μάσκες χωρίς γεωαναφορά τοποθετούνται στον κάνναβο της άλλης σειράς όταν τα μεγέθη ταιριάζουν.&lt;/p&gt;&lt;p&gt;Στις μάσκες το 1 είναι ορυχείο, το 0 δεν είναι και το 255 είναι άγνωστο· το 255 είναι ορυχείο μόνο όταν ένα αρχείο δεν περιέχει τίποτα άλλο από 0 και 255.&lt;/p&gt;&lt;p&gt;Παράδειγμα: qgis_process run euromine:evaluate PREDICTION=footprints.tif REFERENCE=label/Year2016.tif REFERENCE=label/Year2024.tif REPORT=report.html&lt;/p&gt;</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/evaluate_parameters.py" line="34"/>
        <source>Predicted footprints: masks or one stack</source>
        <translation>Προβλεπόμενα αποτυπώματα: μάσκες ή μία στοίβα</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/evaluate_parameters.py" line="34"/>
        <source>One mask a date, or one raster with a band a date: 1 is mine, 0 is not, 255 is not known. Example: footprints.tif.</source>
        <translation>Μία μάσκα ανά ημερομηνία ή ένα ψηφιδωτό με ένα κανάλι ανά ημερομηνία: το 1 είναι ορυχείο, το 0 δεν είναι, το 255 είναι άγνωστο. Παράδειγμα: footprints.tif.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/evaluate_parameters.py" line="48"/>
        <source>Dates of the prediction</source>
        <translation>Ημερομηνίες της πρόβλεψης</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/evaluate_parameters.py" line="48"/>
        <source>One year or date for each raster, or each band of a stack, separated by semicolons. Leave empty to find them in the files, their bands&apos; names and tags. For polygons: the dates that the layer speaks of, so that one without a polygon is a date without a mine. Example: 2016;2018;2020-07-04.</source>
        <translation>Ένα έτος ή μία ημερομηνία για κάθε ψηφιδωτό ή για κάθε κανάλι μιας στοίβας, χωρισμένα με ερωτηματικά (;). Αφήστε το κενό για να βρεθούν στα αρχεία, στα ονόματα των καναλιών και στις ετικέτες μεταδεδομένων τους. Για πολύγωνα: οι ημερομηνίες στις οποίες αναφέρεται το επίπεδο, ώστε μια ημερομηνία χωρίς πολύγωνο να είναι ημερομηνία χωρίς ορυχείο. Παράδειγμα: 2016;2018;2020-07-04.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/evaluate_parameters.py" line="63"/>
        <source>Reference footprints: masks or one stack</source>
        <translation>Αποτυπώματα αναφοράς: μάσκες ή μία στοίβα</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/evaluate_parameters.py" line="63"/>
        <source>As the predicted ones. Masks without georeference, such as EuroMineNet&apos;s labels, need the size of the prediction. Example: label/Year2016.tif, label/Year2018.tif.</source>
        <translation>Όπως τα προβλεπόμενα. Οι μάσκες χωρίς γεωαναφορά, όπως οι ετικέτες του EuroMineNet, πρέπει να έχουν το μέγεθος της πρόβλεψης. Παράδειγμα: label/Year2016.tif, label/Year2018.tif.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/evaluate_parameters.py" line="77"/>
        <source>Dates of the reference</source>
        <translation>Ημερομηνίες των δεδομένων αναφοράς</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/evaluate_parameters.py" line="77"/>
        <source>As the dates of the prediction. Example: 2016;2018;2020.</source>
        <translation>Όπως οι ημερομηνίες της πρόβλεψης. Παράδειγμα: 2016;2018;2020.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/evaluate_parameters.py" line="88"/>
        <source>Predicted footprints as polygons</source>
        <translation>Προβλεπόμενα αποτυπώματα ως πολύγωνα</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/evaluate_parameters.py" line="88"/>
        <source>Instead of masks: one layer with the polygons of all dates. A pixel is mine where its centre lies in a polygon. Example: footprints.gpkg.</source>
        <translation>Αντί για μάσκες: ένα επίπεδο με τα πολύγωνα όλων των ημερομηνιών. Ένα εικονοστοιχείο είναι ορυχείο όταν το κέντρο του βρίσκεται μέσα σε πολύγωνο. Παράδειγμα: footprints.gpkg.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/evaluate_parameters.py" line="102"/>
        <source>Reference footprints as polygons</source>
        <translation>Αποτυπώματα αναφοράς ως πολύγωνα</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/evaluate_parameters.py" line="102"/>
        <source>Instead of masks: one layer with the polygons of all dates. Example: digitised.gpkg.</source>
        <translation>Αντί για μάσκες: ένα επίπεδο με τα πολύγωνα όλων των ημερομηνιών. Παράδειγμα: digitised.gpkg.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/finetune.py" line="167"/>
        <source>Field with the year of a polygon</source>
        <translation>Πεδίο με το έτος του πολυγώνου</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/evaluate_parameters.py" line="115"/>
        <source>The name of the field that holds the year or date, the same in both polygon layers. Example: year.</source>
        <translation>Το όνομα του πεδίου που περιέχει το έτος ή την ημερομηνία, το ίδιο και στα δύο πολυγωνικά επίπεδα. Παράδειγμα: year.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/evaluate_parameters.py" line="129"/>
        <source>Raster whose pixels are compared</source>
        <translation>Ψηφιδωτό του οποίου τα εικονοστοιχεία συγκρίνονται</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/evaluate_parameters.py" line="129"/>
        <source>Polygons are drawn and masks resampled on its pixels. Needed only where both series are polygons; else the pixels are those of the prediction, or of the reference where the prediction is polygons. Example: Year2016.tif.</source>
        <translation>Στα εικονοστοιχεία του σχεδιάζονται τα πολύγωνα και αναδειγματοληπτούνται οι μάσκες. Χρειάζεται μόνο όταν και οι δύο σειρές είναι πολύγωνα· αλλιώς τα εικονοστοιχεία είναι της πρόβλεψης ή, όταν η πρόβλεψη είναι πολύγωνα, των δεδομένων αναφοράς. Παράδειγμα: Year2016.tif.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="36"/>
        <source>Sites</source>
        <translation>Τοποθεσίες</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/evaluate_parameters.py" line="143"/>
        <source>Only these areas are compared, and scores are told for each. From five sites on, intervals tell how far the scores depend on the choice of sites. Example: concessions.gpkg.</source>
        <translation>Συγκρίνονται μόνο αυτές οι περιοχές και δίνονται δείκτες για καθεμία. Από πέντε τοποθεσίες και πάνω, διαστήματα δείχνουν πόσο εξαρτώνται οι δείκτες από την επιλογή των τοποθεσιών. Παράδειγμα: concessions.gpkg.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="50"/>
        <source>Field with the name of the site</source>
        <translation>Πεδίο με το όνομα της τοποθεσίας</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/evaluate_parameters.py" line="158"/>
        <source>Its values appear as site in the report, and must differ from each other. Leave empty to number the sites. Example: site_name.</source>
        <translation>Οι τιμές του εμφανίζονται ως τοποθεσία στην αναφορά και πρέπει να διαφέρουν μεταξύ τους. Αφήστε το κενό για να αριθμηθούν οι τοποθεσίες. Παράδειγμα: site_name.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/evaluate_parameters.py" line="172"/>
        <source>Tolerance of outlines (pixels)</source>
        <translation>Ανοχή περιγραμμάτων (εικονοστοιχεία)</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/evaluate_parameters.py" line="172"/>
        <source>An outline counts as found where the other series&apos; outline is not farther away than this many pixels. Example: 2.</source>
        <translation>Ένα περίγραμμα θεωρείται ότι βρέθηκε όπου το περίγραμμα της άλλης σειράς δεν απέχει περισσότερο από τόσα εικονοστοιχεία. Παράδειγμα: 2.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/evaluate_parameters.py" line="192"/>
        <source>A page with scores, maps of where the two agree, and plain words on what the scores say; its numbers lie beside it as .json and .csv. Example: report.html.</source>
        <translation>Μια σελίδα με δείκτες, χάρτες της συμφωνίας των δύο σειρών και απλή εξήγηση του τι σημαίνουν οι δείκτες· οι αριθμοί της βρίσκονται δίπλα σε μορφή .json και .csv. Παράδειγμα: report.html.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="269"/>
        <source>Change-aware temporal IoU</source>
        <translation>Χρονικό IoU με επίγνωση μεταβολών</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/evaluate_parameters.py" line="208"/>
        <source>IoU of persisting mine</source>
        <translation>IoU μόνιμου ορυχείου</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/evaluate_parameters.py" line="209"/>
        <source>IoU of change</source>
        <translation>IoU μεταβολής</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="270"/>
        <source>Mean IoU of the footprints</source>
        <translation>Μέσο IoU των αποτυπωμάτων</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/evaluate_parameters.py" line="211"/>
        <source>Mean F1 of the footprints</source>
        <translation>Μέσο F1 των αποτυπωμάτων</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/mapfootprint.py" line="17"/>
        <source>Map footprints</source>
        <translation>Χαρτογράφηση αποτυπωμάτων</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/mapfootprint.py" line="20"/>
        <source>Mining footprints of one or many dates.</source>
        <translation>Αποτυπώματα εξόρυξης μίας ή πολλών ημερομηνιών.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/mapfootprint.py" line="23"/>
        <source>mining,mine,footprint,segmentation,Sentinel-2,deep learning</source>
        <translation>εξόρυξη,ορυχείο,αποτύπωμα,κατάτμηση,Sentinel-2,βαθιά μάθηση</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/mapfootprint.py" line="28"/>
        <source>&lt;p&gt;Maps the surface that mining has disturbed (pits, dumps, tailings, ponds, plants and haul roads) in satellite images of one or many dates.&lt;/p&gt;&lt;p&gt;With several dates of the same place they are weighed together, unless consistency over time is none. To learn what changed between them use euromine:changedetect.&lt;/p&gt;&lt;p&gt;Example: qgis_process run euromine:mapfootprint SERIES=mine_2024.tif FOOTPRINTS=footprints.gpkg REPORT=report.html&lt;/p&gt;</source>
        <translation>&lt;p&gt;Χαρτογραφεί την επιφάνεια που έχει διαταραχθεί από την εξόρυξη (εκσκαφές, αποθέσεις, τέλματα, λίμνες, εγκαταστάσεις και δρόμοι μεταφοράς) σε δορυφορικές εικόνες μίας ή πολλών ημερομηνιών.&lt;/p&gt;&lt;p&gt;Με πολλές ημερομηνίες του ίδιου τόπου, αυτές σταθμίζονται μαζί, εκτός αν η συνέπεια στον χρόνο είναι none. Για να μάθετε τι άλλαξε μεταξύ τους χρησιμοποιήστε το euromine:changedetect.&lt;/p&gt;&lt;p&gt;Παράδειγμα: qgis_process run euromine:mapfootprint SERIES=mine_2024.tif FOOTPRINTS=footprints.gpkg REPORT=report.html&lt;/p&gt;</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/mapping.py" line="82"/>
        <source>Mapping</source>
        <translation>Χαρτογράφηση</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameter_blocks.py" line="29"/>
        <source>Image series, one raster a date</source>
        <translation>Σειρά εικόνων, ένα ψηφιδωτό ανά ημερομηνία</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameter_blocks.py" line="36"/>
        <source>Satellite images of the same place, in any order. Several rasters of one date are taken as tiles of one image if they lie beside each other. Example: Year2016.tif, Year2018.tif, Year2024.tif.</source>
        <translation>Δορυφορικές εικόνες του ίδιου τόπου, με οποιαδήποτε σειρά. Πολλά ψηφιδωτά μίας ημερομηνίας θεωρούνται τμήματα μίας εικόνας αν βρίσκονται το ένα δίπλα στο άλλο. Παράδειγμα: Year2016.tif, Year2018.tif, Year2024.tif.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameter_blocks.py" line="46"/>
        <source>Dates, in the order of the series</source>
        <translation>Ημερομηνίες, με τη σειρά των εικόνων</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameter_blocks.py" line="46"/>
        <source>One year or date for each raster, separated by semicolons. Leave empty to find the dates in the files&apos; metadata, their names, their folders or the layers&apos; temporal ranges; the log says what was found. Example: 2016;2018;2020-07-04.</source>
        <translation>Ένα έτος ή μία ημερομηνία για κάθε ψηφιδωτό, χωρισμένα με ερωτηματικά (;). Αφήστε το κενό για να βρεθούν οι ημερομηνίες στα μεταδεδομένα των αρχείων, στα ονόματά τους, στους φακέλους τους ή στα χρονικά εύρη των επιπέδων· το αρχείο καταγραφής δείχνει τι βρέθηκε. Παράδειγμα: 2016;2018;2020-07-04.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="36"/>
        <source>Polygons of the mine sites. Only these areas are read, computed and written, and areas are told for each. Example: concessions.gpkg.</source>
        <translation>Πολύγωνα των τοποθεσιών εξόρυξης. Μόνο αυτές οι περιοχές διαβάζονται, υπολογίζονται και γράφονται, και δίνονται εμβαδά για καθεμία. Παράδειγμα: concessions.gpkg.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="50"/>
        <source>Its values appear as site in the results, and must differ from each other. Leave empty to number the sites. Example: site_name.</source>
        <translation>Οι τιμές του εμφανίζονται ως τοποθεσία στα αποτελέσματα και πρέπει να διαφέρουν μεταξύ τους. Αφήστε το κενό για να αριθμηθούν οι τοποθεσίες. Παράδειγμα: site_name.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameter_blocks.py" line="64"/>
        <source>Bands of the images</source>
        <translation>Κανάλια των εικόνων</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameter_blocks.py" line="64"/>
        <source>auto reads the band names, or goes by the number of bands where that is unambiguous; eurominenet10: B2 B3 B4 B5 B6 B7 B8 B8A B11 B12; sentinel2_l2a: 12 bands, or 13 with B10; landsat_c2l2: SR_B1 to SR_B7; six: blue, green, red, near infrared, two short-wave infrared; rgb: red, green, blue; custom: see the next parameter. Names in the file beat positions. Example: eurominenet10.</source>
        <translation>Το auto διαβάζει τα ονόματα των καναλιών ή κρίνει από το πλήθος τους όπου αυτό είναι μονοσήμαντο· eurominenet10: B2 B3 B4 B5 B6 B7 B8 B8A B11 B12· sentinel2_l2a: 12 κανάλια, ή 13 με το B10· landsat_c2l2: SR_B1 έως SR_B7· six: μπλε, πράσινο, κόκκινο, εγγύς υπέρυθρο, δύο υπέρυθρα μικρού μήκους κύματος· rgb: κόκκινο, πράσινο, μπλε· custom: δείτε την επόμενη παράμετρο. Τα ονόματα στο αρχείο υπερισχύουν των θέσεων. Παράδειγμα: eurominenet10.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameter_blocks.py" line="81"/>
        <source>Band numbers, where bands are custom</source>
        <translation>Αριθμοί καναλιών, όταν τα κανάλια είναι custom</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameter_blocks.py" line="81"/>
        <source>Which band is which: blue, green, red, nir, swir16, swir22. Bands that the images lack are left out. Example: blue=1;green=2;red=3;nir=4.</source>
        <translation>Ποιο κανάλι είναι ποιο: blue, green, red, nir, swir16, swir22. Τα κανάλια που λείπουν από τις εικόνες παραλείπονται. Παράδειγμα: blue=1;green=2;red=3;nir=4.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameter_blocks.py" line="99"/>
        <source>Model</source>
        <translation>Μοντέλο</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameter_blocks.py" line="99"/>
        <source>The network that maps the mines. The report says what it was trained on, how good it is and where it fails. Example: accurate.</source>
        <translation>Το δίκτυο που χαρτογραφεί τα ορυχεία. Η αναφορά δείχνει με τι εκπαιδεύτηκε, πόσο καλό είναι και πού αποτυγχάνει. Παράδειγμα: accurate.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameter_blocks.py" line="114"/>
        <source>A model of your own</source>
        <translation>Δικό σας μοντέλο</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameter_blocks.py" line="114"/>
        <source>Model cards (*.json *.safetensors)</source>
        <translation>Κάρτες μοντέλων (*.json *.safetensors)</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameter_blocks.py" line="114"/>
        <source>The card (.json) of a model, with its weights (.safetensors) beside it. It is used instead of the model above. Example: /models/my_region.json.</source>
        <translation>Η κάρτα (.json) ενός μοντέλου, με τα βάρη του (.safetensors) δίπλα της. Χρησιμοποιείται αντί του παραπάνω μοντέλου. Παράδειγμα: /models/my_region.json.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="70"/>
        <source>Threshold of the mining probability</source>
        <translation>Κατώφλι της πιθανότητας εξόρυξης</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="87"/>
        <source>Consistency over time</source>
        <translation>Συνέπεια στον χρόνο</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="87"/>
        <source>hmm weighs all dates together, so that single-date mistakes do not show as changes; none lets every date stand for itself. Example: hmm.</source>
        <translation>Το hmm σταθμίζει μαζί όλες τις ημερομηνίες, ώστε λάθη μεμονωμένων ημερομηνιών να μην εμφανίζονται ως μεταβολές· το none αφήνει κάθε ημερομηνία ανεξάρτητη. Παράδειγμα: hmm.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="102"/>
        <source>Dates to compare</source>
        <translation>Ημερομηνίες προς σύγκριση</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="102"/>
        <source>consecutive compares each date with the next, first_last only the ends of the series, all every date with every later one. Example: first_last.</source>
        <translation>Το consecutive συγκρίνει κάθε ημερομηνία με την επόμενη, το first_last μόνο τα άκρα της σειράς, το all κάθε ημερομηνία με κάθε μεταγενέστερη. Παράδειγμα: first_last.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="116"/>
        <source>Smallest polygon (hectares)</source>
        <translation>Μικρότερο πολύγωνο (εκτάρια)</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="116"/>
        <source>Smaller polygons are not written; rasters and area figures keep them. A pixel of 10 m has 0.01 ha. Example: 1.</source>
        <translation>Μικρότερα πολύγωνα δεν γράφονται· τα ψηφιδωτά και τα εμβαδά τα διατηρούν. Ένα εικονοστοιχείο 10 m έχει 0,01 ha. Παράδειγμα: 1.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="131"/>
        <source>Reference masks</source>
        <translation>Μάσκες αναφοράς</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="131"/>
        <source>Masks of known footprints, 0 and 1 (or 0 and 255), dated like the series: the report then says how good the result is. A mask without georeference takes the grid of the image of its date. Example: label/Year2016.tif, label/Year2018.tif.</source>
        <translation>Μάσκες γνωστών αποτυπωμάτων, 0 και 1 (ή 0 και 255), με ημερομηνίες όπως της σειράς: τότε η αναφορά δείχνει πόσο καλό είναι το αποτέλεσμα. Μια μάσκα χωρίς γεωαναφορά παίρνει τον κάνναβο της εικόνας της ημερομηνίας της. Παράδειγμα: label/Year2016.tif, label/Year2018.tif.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="184"/>
        <source>Mining footprints</source>
        <translation>Αποτυπώματα εξόρυξης</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="184"/>
        <source>Polygons of every date with site, year, area in hectares and confidence (the mean probability inside). Example: footprints.gpkg.</source>
        <translation>Πολύγωνα κάθε ημερομηνίας με τοποθεσία, έτος, εμβαδόν σε εκτάρια και αξιοπιστία (η μέση πιθανότητα στο εσωτερικό). Παράδειγμα: footprints.gpkg.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="199"/>
        <source>Mining changes</source>
        <translation>Μεταβολές εξόρυξης</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="199"/>
        <source>Polygons of gain and loss for each pair of dates, with site, years, area in hectares and confidence. Example: changes.gpkg.</source>
        <translation>Πολύγωνα αύξησης και απώλειας για κάθε ζεύγος ημερομηνιών, με τοποθεσία, έτη, εμβαδόν σε εκτάρια και αξιοπιστία. Παράδειγμα: changes.gpkg.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="213"/>
        <source>Mining footprints (raster)</source>
        <translation>Αποτυπώματα εξόρυξης (ψηφιδωτό)</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="213"/>
        <source>One band a date: 0 not mine, 1 mine, 255 unknown. Example: footprints.tif.</source>
        <translation>Ένα κανάλι ανά ημερομηνία: 0 μη ορυχείο, 1 ορυχείο, 255 άγνωστο. Παράδειγμα: footprints.tif.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="225"/>
        <source>Mining probability (raster)</source>
        <translation>Πιθανότητα εξόρυξης (ψηφιδωτό)</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="225"/>
        <source>One band a date: probability times 200, so that 100 is one half; 255 unknown. Example: probability.tif.</source>
        <translation>Ένα κανάλι ανά ημερομηνία: πιθανότητα επί 200, ώστε το 100 να είναι ένα δεύτερο· 255 άγνωστο. Παράδειγμα: probability.tif.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="240"/>
        <source>Mining changes (raster)</source>
        <translation>Μεταβολές εξόρυξης (ψηφιδωτό)</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="240"/>
        <source>Band 1, first to last date: 0 neither, 1 stable mine, 2 gain, 3 loss. Band 2: first year of gain; band 3: first year of loss; band 4: number of dates as mine. Example: changes.tif.</source>
        <translation>Κανάλι 1, από την πρώτη ως την τελευταία ημερομηνία: 0 κανένα, 1 σταθερό ορυχείο, 2 αύξηση, 3 απώλεια. Κανάλι 2: πρώτο έτος αύξησης· κανάλι 3: πρώτο έτος απώλειας· κανάλι 4: πλήθος ημερομηνιών ως ορυχείο. Παράδειγμα: changes.tif.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="254"/>
        <source>A page with maps, areas, changes, scores where there are reference masks, and how all was made; its numbers lie beside it as .json and .csv. Example: report.html.</source>
        <translation>Μια σελίδα με χάρτες, εμβαδά, μεταβολές, δείκτες όπου υπάρχουν μάσκες αναφοράς, και πώς έγιναν όλα· οι αριθμοί της βρίσκονται δίπλα σε μορφή .json και .csv. Παράδειγμα: report.html.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="271"/>
        <source>Mining area, first date (ha)</source>
        <translation>Έκταση ορυχείου, πρώτη ημερομηνία (ha)</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="272"/>
        <source>Mining area, last date (ha)</source>
        <translation>Έκταση ορυχείου, τελευταία ημερομηνία (ha)</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/diagnosis.py" line="64"/>
        <source>EuroMine: the environment</source>
        <translation>EuroMine: το περιβάλλον</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/diagnosis.py" line="77"/>
        <source>Versions</source>
        <translation>Εκδόσεις</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/diagnosis.py" line="90"/>
        <source>No Python was found.</source>
        <translation>Δεν βρέθηκε Python.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/diagnosis.py" line="111"/>
        <source>The packages that EuroMine is tested with need Python {} or newer.</source>
        <translation>Τα πακέτα με τα οποία έχει δοκιμαστεί το EuroMine χρειάζονται Python {} ή νεότερη.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/diagnosis.py" line="118"/>
        <source>Device</source>
        <translation>Συσκευή</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/diagnosis.py" line="123"/>
        <source>torch does not start: {}</source>
        <translation>Το torch δεν ξεκινά: {}</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_dialog.py" line="114"/>
        <source>Packages</source>
        <translation>Πακέτα</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/diagnosis.py" line="135"/>
        <source>Missing: {}</source>
        <translation>Λείπει: {}</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/diagnosis.py" line="152"/>
        <source>Other versions than EuroMine is tested with (in brackets): {}</source>
        <translation>Εκδόσεις διαφορετικές από εκείνες με τις οποίες έχει δοκιμαστεί το EuroMine (σε παρένθεση): {}</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/diagnosis.py" line="162"/>
        <source>Not used</source>
        <translation>Δεν χρησιμοποιείται</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/diagnosis.py" line="210"/>
        <source>There are none in this installation.</source>
        <translation>Δεν υπάρχουν σε αυτή την εγκατάσταση.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/diagnosis.py" line="210"/>
        <source>Install the plugin again.</source>
        <translation>Εγκαταστήστε ξανά το πρόσθετο.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/styles.py" line="105"/>
        <source>New mining</source>
        <translation>Νέα εξόρυξη</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/styles.py" line="105"/>
        <source>No longer mining</source>
        <translation>Όχι πλέον εξόρυξη</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/styles.py" line="82"/>
        <source>Mining footprint</source>
        <translation>Αποτύπωμα εξόρυξης</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/styles.py" line="105"/>
        <source>Mining at both dates</source>
        <translation>Εξόρυξη και στις δύο ημερομηνίες</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="70"/>
        <source>From 0 to 1: lower maps more, higher maps less. Leave it unset to use the model&apos;s own, which was fitted on places kept apart from training. Example: 0.5.</source>
        <translation>Από 0 έως 1: χαμηλότερο χαρτογραφεί περισσότερα, υψηλότερο λιγότερα. Αφήστε το χωρίς τιμή για να χρησιμοποιηθεί αυτό του μοντέλου, που προσαρμόστηκε σε θέσεις χωριστές από την εκπαίδευση. Παράδειγμα: 0.5.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/changedetect.py" line="52"/>
        <source>Decisions to explain in the report</source>
        <translation>Αποφάσεις προς εξήγηση στην αναφορά</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/changedetect.py" line="52"/>
        <source>Sites and pairs of years of which the report tells which bands the footprints, gains and losses rest on, separated by semicolons. Leave empty for the site that changed most from the first to the last date; none explains nothing and saves the time. Example: north pit:2016-2024;dam:2019-2021.</source>
        <translation>Τοποθεσίες και ζεύγη ετών για τα οποία η αναφορά δείχνει σε ποια κανάλια στηρίζονται τα αποτυπώματα, οι αυξήσεις και οι απώλειες, χωρισμένα με ερωτηματικά (;). Αφήστε το κενό για την τοποθεσία που άλλαξε περισσότερο από την πρώτη ως την τελευταία ημερομηνία· το none δεν εξηγεί τίποτα και εξοικονομεί χρόνο. Παράδειγμα: βόρεια εκσκαφή:2016-2024;φράγμα:2019-2021.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/changedetect_and_evaluate.py" line="35"/>
        <source>Map footprints, detect change and evaluate</source>
        <translation>Χαρτογράφηση αποτυπωμάτων, ανίχνευση μεταβολών και αξιολόγηση</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/changedetect_and_evaluate.py" line="38"/>
        <source>A model: maps a series, and compares its footprints with reference masks.</source>
        <translation>Ένα μοντέλο: χαρτογραφεί μια σειρά και συγκρίνει τα αποτυπώματά της με μάσκες αναφοράς.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/changedetect_and_evaluate.py" line="49"/>
        <source>model,mining,change detection,accuracy,CA-TIoU</source>
        <translation>μοντέλο,εξόρυξη,ανίχνευση μεταβολών,ακρίβεια,CA-TIoU</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/checkenvironment.py" line="72"/>
        <source>&lt;p&gt;The models run in a process of their own, with a Python that has torch and other packages. This tool says which Python that is, what it has and what it lacks, which device it computes on, which models are there, and the exact commands that mend what is missing.&lt;/p&gt;&lt;p&gt;INSTALL builds a private environment with what is missing, from the internet or from a folder of wheels (WHEELS); QGIS&apos;s own Python is never touched. REPAIR builds it anew, REMOVE takes it away.&lt;/p&gt;&lt;p&gt;The Python is looked for in this order: the variable EUROMINE_PYTHON, the plugin&apos;s setting, the environment in the QGIS profile, QGIS&apos;s own Python.&lt;/p&gt;&lt;p&gt;Examples: qgis_process run euromine:checkenvironment; qgis_process run euromine:checkenvironment INSTALL=true WHEELS=/media/usb/wheels&lt;/p&gt;</source>
        <translation>&lt;p&gt;Τα μοντέλα εκτελούνται σε δική τους διεργασία, με μια Python που διαθέτει το torch και άλλα πακέτα. Αυτό το εργαλείο δείχνει ποια Python είναι αυτή, τι έχει και τι της λείπει, σε ποια συσκευή υπολογίζει, ποια μοντέλα υπάρχουν και τις ακριβείς εντολές που διορθώνουν ό,τι λείπει.&lt;/p&gt;&lt;p&gt;Το INSTALL δημιουργεί ένα ιδιωτικό περιβάλλον με ό,τι λείπει, από το διαδίκτυο ή από έναν φάκελο με πακέτα wheel (WHEELS)· η Python του ίδιου του QGIS δεν αλλάζει ποτέ. Το REPAIR το δημιουργεί από την αρχή, το REMOVE το αφαιρεί.&lt;/p&gt;&lt;p&gt;Η Python αναζητείται με αυτή τη σειρά: η μεταβλητή EUROMINE_PYTHON, η ρύθμιση του προσθέτου, το περιβάλλον στο προφίλ του QGIS, η Python του ίδιου του QGIS.&lt;/p&gt;&lt;p&gt;Παραδείγματα: qgis_process run euromine:checkenvironment; qgis_process run euromine:checkenvironment INSTALL=true WHEELS=/media/usb/wheels&lt;/p&gt;</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/checkenvironment.py" line="111"/>
        <source>Build the environment where it is missing</source>
        <translation>Δημιουργία του περιβάλλοντος όπου λείπει</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/checkenvironment.py" line="111"/>
        <source>Also continues one that was cut off and updates one of an older version. Example: true.</source>
        <translation>Επίσης συνεχίζει μια δημιουργία που διακόπηκε και ενημερώνει περιβάλλον παλαιότερης έκδοσης. Παράδειγμα: true.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/checkenvironment.py" line="111"/>
        <source>Build the environment anew</source>
        <translation>Δημιουργία του περιβάλλοντος από την αρχή</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/checkenvironment.py" line="111"/>
        <source>The old one stays until the new one works. Example: true.</source>
        <translation>Το παλιό παραμένει μέχρι να λειτουργήσει το νέο. Παράδειγμα: true.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/checkenvironment.py" line="111"/>
        <source>Remove the environment</source>
        <translation>Αφαίρεση του περιβάλλοντος</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/checkenvironment.py" line="111"/>
        <source>Only the one that EuroMine has built. Example: true.</source>
        <translation>Μόνο αυτό που δημιούργησε το EuroMine. Παράδειγμα: true.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/checkenvironment.py" line="140"/>
        <source>Packages to install</source>
        <translation>Πακέτα προς εγκατάσταση</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/checkenvironment.py" line="147"/>
        <source>cpu is small; gpu is for NVIDIA graphics; auto takes gpu where such graphics with a recent driver are found. Apple silicon has one kind for both. Example: cpu.</source>
        <translation>Το cpu είναι μικρό· το gpu είναι για κάρτες γραφικών NVIDIA· το auto επιλέγει gpu όπου βρεθεί τέτοια κάρτα με πρόσφατο πρόγραμμα οδήγησης. Για επεξεργαστές Apple υπάρχει ένα είδος και για τα δύο. Παράδειγμα: cpu.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_dialog.py" line="122"/>
        <source>Folder of wheels</source>
        <translation>Φάκελος με πακέτα wheel</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/checkenvironment.py" line="158"/>
        <source>Installs from this folder alone, without internet. Example: /media/usb/wheels.</source>
        <translation>Εγκαθιστά μόνο από αυτόν τον φάκελο, χωρίς διαδίκτυο. Παράδειγμα: /media/usb/wheels.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/checkenvironment.py" line="172"/>
        <source>REMOVE contradicts INSTALL and REPAIR: choose one of them.</source>
        <translation>Το REMOVE αντιφάσκει με τα INSTALL και REPAIR: επιλέξτε ένα από αυτά.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/checkenvironment.py" line="221"/>
        <source>Removed: {}</source>
        <translation>Αφαιρέθηκε: {}</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/checkenvironment.py" line="228"/>
        <source>The environment is there and up to date; REPAIR builds it anew.</source>
        <translation>Το περιβάλλον υπάρχει και είναι ενημερωμένο· το REPAIR το δημιουργεί από την αρχή.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/checkenvironment.py" line="235"/>
        <source>Building {} with {}: about {} MB to download, {} MB on the disk.</source>
        <translation>Δημιουργία του {} με {}: περίπου {} MB για λήψη, {} MB στον δίσκο.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/finetune.py" line="93"/>
        <source>Adapt a model to your own labels</source>
        <translation>Προσαρμογή μοντέλου στις δικές σας ετικέτες</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/finetune.py" line="96"/>
        <source>A model file that has learned from your polygons, and whether that made it better.</source>
        <translation>Ένα αρχείο μοντέλου που έμαθε από τα πολύγωνά σας, και αν αυτό το βελτίωσε.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/finetune.py" line="108"/>
        <source>fine-tune,finetune,train,learn,labels,model,mining</source>
        <translation>μικρορύθμιση,εκπαίδευση,μάθηση,ετικέτες,μοντέλο,εξόρυξη,fine-tune</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/finetune.py" line="125"/>
        <source>&lt;p&gt;Teaches a model what mines look like where you work: from your rasters and from outlines of mines that you have drawn on them. The result is a model file, which the mapping tools take as a model of your own.&lt;/p&gt;&lt;p&gt;A handful of polygons is enough to begin with. It matters more that they differ, and that the ground around them was looked at: give the area in which you have drawn every mine, and include there what the model mistakes for one. Without such an area, what lies within 320 m of your polygons counts as not mine.&lt;/p&gt;&lt;p&gt;About a third of the labelled ground, in whole blocks of 480 m, is kept back and never learned from. The overlap of map and labels there, before and after, tells whether the model got better. If it did not, no model is written.&lt;/p&gt;&lt;p&gt;The threshold and the settings of the consistency over time stay those of the model to start from. At other places the new model may be worse than that one.&lt;/p&gt;&lt;p&gt;Example: qgis_process run euromine:finetune SERIES=Year2019.tif SERIES=Year2023.tif LABELS=drawn.gpkg YEAR_FIELD=year LABELLED_AREA=looked_at.gpkg OUTPUT_MODEL=my_region.json&lt;/p&gt;</source>
        <translation>&lt;p&gt;Διδάσκει σε ένα μοντέλο πώς μοιάζουν τα ορυχεία εκεί όπου εργάζεστε: από τα ψηφιδωτά σας και από περιγράμματα ορυχείων που έχετε σχεδιάσει πάνω τους. Το αποτέλεσμα είναι ένα αρχείο μοντέλου, το οποίο τα εργαλεία χαρτογράφησης δέχονται ως δικό σας μοντέλο.&lt;/p&gt;&lt;p&gt;Λίγα πολύγωνα αρκούν για αρχή. Σημαντικότερο είναι να διαφέρουν και να έχει εξεταστεί το έδαφος γύρω τους: δώστε την περιοχή στην οποία έχετε σχεδιάσει όλα τα ορυχεία και συμπεριλάβετε εκεί ό,τι το μοντέλο εκλαμβάνει εσφαλμένα ως ορυχείο. Χωρίς τέτοια περιοχή, ό,τι βρίσκεται έως 320 m από τα πολύγωνά σας μετρά ως μη ορυχείο.&lt;/p&gt;&lt;p&gt;Περίπου το ένα τρίτο του εδάφους με ετικέτες, σε ολόκληρα τμήματα των 480 m, κρατείται χωριστά και δεν χρησιμοποιείται ποτέ για μάθηση. Η επικάλυψη χάρτη και ετικετών εκεί, πριν και μετά, δείχνει αν το μοντέλο βελτιώθηκε. Αν δεν βελτιώθηκε, δεν γράφεται μοντέλο.&lt;/p&gt;&lt;p&gt;Το κατώφλι και οι ρυθμίσεις της συνέπειας στον χρόνο παραμένουν αυτές του αρχικού μοντέλου. Σε άλλες θέσεις το νέο μοντέλο μπορεί να είναι χειρότερο από το αρχικό.&lt;/p&gt;&lt;p&gt;Παράδειγμα: qgis_process run euromine:finetune SERIES=Year2019.tif SERIES=Year2023.tif LABELS=drawn.gpkg YEAR_FIELD=year LABELLED_AREA=looked_at.gpkg OUTPUT_MODEL=my_region.json&lt;/p&gt;</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/finetune.py" line="154"/>
        <source>Mines that you have drawn</source>
        <translation>Ορυχεία που έχετε σχεδιάσει</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/finetune.py" line="154"/>
        <source>Polygons of the mining footprint: pits, dumps, tailings, ponds, plants and haul roads. Example: drawn.gpkg.</source>
        <translation>Πολύγωνα του αποτυπώματος εξόρυξης: εκσκαφές, αποθέσεις, τέλματα, λίμνες, εγκαταστάσεις και δρόμοι μεταφοράς. Παράδειγμα: drawn.gpkg.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/finetune.py" line="167"/>
        <source>The year or date at which a polygon holds; dates of the series without a polygon are not learned from. Leave empty if the polygons hold at all dates. Example: year.</source>
        <translation>Το έτος ή η ημερομηνία για την οποία ισχύει ένα πολύγωνο· οι ημερομηνίες της σειράς χωρίς πολύγωνο δεν χρησιμοποιούνται για μάθηση. Αφήστε το κενό αν τα πολύγωνα ισχύουν για όλες τις ημερομηνίες. Παράδειγμα: year.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/finetune.py" line="182"/>
        <source>Area in which every mine is drawn</source>
        <translation>Περιοχή στην οποία έχουν σχεδιαστεί όλα τα ορυχεία</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/finetune.py" line="182"/>
        <source>Inside it, everything outside the polygons counts as not mine. If this layer has the year field as well, each of its polygons holds for its year, so that a year without a mine can be told. Example: looked_at.gpkg.</source>
        <translation>Μέσα σε αυτήν, ό,τι βρίσκεται έξω από τα πολύγωνα μετρά ως μη ορυχείο. Αν και αυτό το επίπεδο έχει το πεδίο του έτους, κάθε πολύγωνό του ισχύει για το έτος του, ώστε να μπορεί να δηλωθεί έτος χωρίς ορυχείο. Παράδειγμα: looked_at.gpkg.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/finetune.py" line="199"/>
        <source>Minutes that it may take</source>
        <translation>Λεπτά που μπορεί να διαρκέσει</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/finetune.py" line="199"/>
        <source>Reading and scoring included. More may help where there are many labels or where the computer is slow. Example: 8.</source>
        <translation>Συμπεριλαμβάνονται η ανάγνωση και η αξιολόγηση. Περισσότερα μπορεί να βοηθήσουν όταν υπάρχουν πολλές ετικέτες ή ο υπολογιστής είναι αργός. Παράδειγμα: 8.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/finetune.py" line="215"/>
        <source>Write the model even if it got worse</source>
        <translation>Εγγραφή του μοντέλου ακόμη κι αν έγινε χειρότερο</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/finetune.py" line="215"/>
        <source>Otherwise a model that scores less on the labels that were kept back than the one it started from is not written. Example: false.</source>
        <translation>Αλλιώς δεν γράφεται μοντέλο με χαμηλότερους δείκτες στις κρατημένες ετικέτες από εκείνο από το οποίο ξεκίνησε. Παράδειγμα: false.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/finetune.py" line="229"/>
        <source>Adapted model</source>
        <translation>Προσαρμοσμένο μοντέλο</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/finetune.py" line="229"/>
        <source>Model cards (*.json)</source>
        <translation>Κάρτες μοντέλων (*.json)</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/finetune.py" line="229"/>
        <source>The card of the new model; its weights lie beside it as .safetensors, and both belong together. An existing model is not overwritten. Example: my_region.json.</source>
        <translation>Η κάρτα του νέου μοντέλου· τα βάρη του βρίσκονται δίπλα σε μορφή .safetensors και τα δύο πάνε μαζί. Ένα υπάρχον μοντέλο δεν αντικαθίσταται. Παράδειγμα: my_region.json.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/finetune.py" line="243"/>
        <source>IoU on kept labels, before</source>
        <translation>IoU στις κρατημένες ετικέτες, πριν</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/finetune.py" line="244"/>
        <source>IoU on kept labels, after</source>
        <translation>IoU στις κρατημένες ετικέτες, μετά</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/finetune.py" line="245"/>
        <source>F1 of change on kept labels, before</source>
        <translation>F1 μεταβολής στις κρατημένες ετικέτες, πριν</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/finetune.py" line="248"/>
        <source>F1 of change on kept labels, after</source>
        <translation>F1 μεταβολής στις κρατημένες ετικέτες, μετά</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/diagnosis.py" line="168"/>
        <source>Own environment</source>
        <translation>Δικό του περιβάλλον</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/diagnosis.py" line="172"/>
        <source>not there; it would lie in {}</source>
        <translation>δεν υπάρχει· θα βρισκόταν στο {}</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/diagnosis.py" line="173"/>
        <source>half built, in {}</source>
        <translation>ημιτελές, στο {}</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/diagnosis.py" line="174"/>
        <source>made for another version, in {}</source>
        <translation>φτιαγμένο για άλλη έκδοση, στο {}</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/diagnosis.py" line="175"/>
        <source>complete, in {}</source>
        <translation>πλήρες, στο {}</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/diagnosis.py" line="176"/>
        <source>made by hand, in {}</source>
        <translation>φτιαγμένο με το χέρι, στο {}</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/diagnosis.py" line="180"/>
        <source>INSTALL=true brings it up to date.</source>
        <translation>Το INSTALL=true το ενημερώνει.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/diagnosis.py" line="191"/>
        <source>INSTALL=true builds it with {} (Python {}). To download and on the disk: {} and {} MB for the processor (PACKAGES=cpu), {} and {} MB for NVIDIA graphics (PACKAGES=gpu); {} MB are free there.</source>
        <translation>Το INSTALL=true το δημιουργεί με {} (Python {}). Για λήψη και στον δίσκο: {} και {} MB για τον επεξεργαστή (PACKAGES=cpu), {} και {} MB για κάρτες γραφικών NVIDIA (PACKAGES=gpu)· εκεί είναι ελεύθερα {} MB.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/lineage.py" line="63"/>
        <source>Surface disturbed by mining at every date of a series of satellite images, mapped by a deep model: site, date, area in hectares and confidence (the mean probability inside) of each polygon.</source>
        <translation>Επιφάνεια που έχει διαταραχθεί από την εξόρυξη σε κάθε ημερομηνία μιας σειράς δορυφορικών εικόνων, χαρτογραφημένη από βαθύ μοντέλο: τοποθεσία, ημερομηνία, εμβαδόν σε εκτάρια και αξιοπιστία (η μέση πιθανότητα στο εσωτερικό) κάθε πολυγώνου.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/lineage.py" line="69"/>
        <source>Surface where mining began (gain) or ended (loss) between two dates of a series of satellite images, found by a deep model, with area in hectares and confidence.</source>
        <translation>Επιφάνεια όπου η εξόρυξη άρχισε (αύξηση) ή έληξε (απώλεια) μεταξύ δύο ημερομηνιών μιας σειράς δορυφορικών εικόνων, όπως τη βρήκε βαθύ μοντέλο, με εμβαδόν σε εκτάρια και αξιοπιστία.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/lineage.py" line="74"/>
        <source>One band a date: 0 not mine, 1 mine, 255 unknown.</source>
        <translation>Ένα κανάλι ανά ημερομηνία: 0 μη ορυχείο, 1 ορυχείο, 255 άγνωστο.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/lineage.py" line="77"/>
        <source>One band a date: probability of mining times 200, 255 unknown.</source>
        <translation>Ένα κανάλι ανά ημερομηνία: πιθανότητα εξόρυξης επί 200, 255 άγνωστο.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/lineage.py" line="80"/>
        <source>Band 1, first to last date: 0 neither, 1 mining at both, 2 new mining, 3 no longer mining. Band 2: first year of new mining; band 3: first year no longer mining; band 4: number of dates as mine. 65535 is unknown.</source>
        <translation>Κανάλι 1, από την πρώτη ως την τελευταία ημερομηνία: 0 κανένα, 1 εξόρυξη και στις δύο, 2 νέα εξόρυξη, 3 όχι πλέον εξόρυξη. Κανάλι 2: πρώτο έτος νέας εξόρυξης· κανάλι 3: πρώτο έτος χωρίς πλέον εξόρυξη· κανάλι 4: πλήθος ημερομηνιών ως ορυχείο. Το 65535 είναι άγνωστο.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/lineage.py" line="97"/>
        <source>Of the model: {}</source>
        <translation>Του μοντέλου: {}</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/loading.py" line="90"/>
        <source>EuroMine {} to {}</source>
        <translation>EuroMine {} έως {}</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/replacing.py" line="113"/>
        <source>{}: {} from an earlier run is replaced.</source>
        <translation>{}: το {} από προηγούμενη εκτέλεση αντικαθίσταται.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/styles.py" line="112"/>
        <source>What happened</source>
        <translation>Τι συνέβη</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/styles.py" line="119"/>
        <source>First year of new mining</source>
        <translation>Πρώτο έτος νέας εξόρυξης</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/styles.py" line="119"/>
        <source>First year no longer mining</source>
        <translation>Πρώτο έτος χωρίς πλέον εξόρυξη</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/site_list.py" line="36"/>
        <source>Site</source>
        <translation>Τοποθεσία</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/styles.py" line="140"/>
        <source>Year</source>
        <translation>Έτος</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/series_model.py" line="132"/>
        <source>Date</source>
        <translation>Ημερομηνία</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/styles.py" line="142"/>
        <source>From year</source>
        <translation>Από έτος</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/styles.py" line="143"/>
        <source>To year</source>
        <translation>Έως έτος</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/styles.py" line="144"/>
        <source>From date</source>
        <translation>Από ημερομηνία</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/styles.py" line="145"/>
        <source>To date</source>
        <translation>Έως ημερομηνία</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/styles.py" line="146"/>
        <source>Gain or loss</source>
        <translation>Αύξηση ή απώλεια</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/styles.py" line="147"/>
        <source>Area (ha)</source>
        <translation>Εμβαδόν (ha)</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/bridge/styles.py" line="148"/>
        <source>Confidence (0-1)</source>
        <translation>Αξιοπιστία (0-1)</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_action.py" line="30"/>
        <source>EuroMine environment...</source>
        <translation>Περιβάλλον EuroMine...</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_action.py" line="54"/>
        <source>This version needs other packages than its environment has.</source>
        <translation>Αυτή η έκδοση χρειάζεται πακέτα διαφορετικά από αυτά που έχει το περιβάλλον της.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_action.py" line="56"/>
        <source>The models need an environment with torch, which is not there yet.</source>
        <translation>Τα μοντέλα χρειάζονται ένα περιβάλλον με torch, που δεν υπάρχει ακόμη.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_action.py" line="60"/>
        <source>Set up...</source>
        <translation>Ρύθμιση...</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_dialog.py" line="49"/>
        <source>EuroMine environment</source>
        <translation>Περιβάλλον EuroMine</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_dialog.py" line="101"/>
        <source>Missing:</source>
        <translation>Λείπει:</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_dialog.py" line="101"/>
        <source>Built with:</source>
        <translation>Δημιουργείται με:</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_dialog.py" line="101"/>
        <source>Where:</source>
        <translation>Θέση:</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_dialog.py" line="101"/>
        <source>Free space:</source>
        <translation>Ελεύθερος χώρος:</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_dialog.py" line="117"/>
        <source>From a folder of wheels, without internet:</source>
        <translation>Από φάκελο με πακέτα wheel, χωρίς διαδίκτυο:</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_dialog.py" line="123"/>
        <source>Copy diagnostics holds the command that fills such a folder</source>
        <translation>Η «Αντιγραφή διαγνωστικών» περιέχει την εντολή που γεμίζει έναν τέτοιο φάκελο</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_dialog.py" line="142"/>
        <source>Use a Python of my own instead</source>
        <translation>Χρήση δικής σας Python</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_dialog.py" line="146"/>
        <source>A Python that has the packages already, for instance that of a conda environment. Leave it empty to use the one that is built here.</source>
        <translation>Μια Python που έχει ήδη τα πακέτα, για παράδειγμα ενός περιβάλλοντος conda. Αφήστε το κενό για να χρησιμοποιηθεί αυτή που δημιουργείται εδώ.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_dialog.py" line="153"/>
        <source>Python to use</source>
        <translation>Python προς χρήση</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_dialog.py" line="186"/>
        <source>Cancel</source>
        <translation>Ακύρωση</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_dialog.py" line="208"/>
        <source>Copy diagnostics</source>
        <translation>Αντιγραφή διαγνωστικών</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/series_widget.py" line="147"/>
        <source>Remove</source>
        <translation>Αφαίρεση</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_dialog.py" line="211"/>
        <source>Close</source>
        <translation>Κλείσιμο</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_dialog.py" line="258"/>
        <source>nothing</source>
        <translation>τίποτα</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_dialog.py" line="271"/>
        <source>For the processor: {}</source>
        <translation>Για τον επεξεργαστή: {}</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_dialog.py" line="278"/>
        <source>none found</source>
        <translation>δεν βρέθηκε</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_dialog.py" line="282"/>
        <source>{}: its driver is too old, update it first</source>
        <translation>{}: το πρόγραμμα οδήγησης είναι πολύ παλιό, ενημερώστε το πρώτα</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_dialog.py" line="285"/>
        <source>For NVIDIA graphics ({}): {}</source>
        <translation>Για κάρτες γραφικών NVIDIA ({}): {}</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_dialog.py" line="291"/>
        <source>For Apple silicon: {}</source>
        <translation>Για επεξεργαστές Apple: {}</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_dialog.py" line="353"/>
        <source>Stopping...</source>
        <translation>Διακοπή...</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_dialog.py" line="360"/>
        <source>Cancelled.</source>
        <translation>Ακυρώθηκε.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_dialog.py" line="367"/>
        <source>Remove the environment in {}? The tools do not run without one; it can be built again at any time.</source>
        <translation>Να αφαιρεθεί το περιβάλλον στο {}; Τα εργαλεία δεν λειτουργούν χωρίς αυτό· μπορεί να δημιουργηθεί ξανά οποτεδήποτε.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_dialog.py" line="386"/>
        <source>Copied</source>
        <translation>Αντιγράφηκε</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_task.py" line="25"/>
        <source>EuroMine: building the environment</source>
        <translation>EuroMine: δημιουργία του περιβάλλοντος</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_texts.py" line="16"/>
        <source>The environment is being built. You can go on working in QGIS.</source>
        <translation>Το περιβάλλον δημιουργείται. Μπορείτε να συνεχίσετε να εργάζεστε στο QGIS.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_texts.py" line="20"/>
        <source>Looking at this computer...</source>
        <translation>Έλεγχος αυτού του υπολογιστή...</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_texts.py" line="22"/>
        <source>This version of EuroMine needs other packages than the environment has.</source>
        <translation>Αυτή η έκδοση του EuroMine χρειάζεται πακέτα διαφορετικά από αυτά που έχει το περιβάλλον.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_texts.py" line="26"/>
        <source>EuroMine is ready. Its models run on Python {}, {}.</source>
        <translation>Το EuroMine είναι έτοιμο. Τα μοντέλα του εκτελούνται σε Python {}, {}.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_texts.py" line="30"/>
        <source>Building the environment was cut off. What was downloaded is still there.</source>
        <translation>Η δημιουργία του περιβάλλοντος διακόπηκε. Ό,τι έχει ληφθεί υπάρχει ακόμη.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_texts.py" line="35"/>
        <source>The Python that EuroMine shall use does not work: {}</source>
        <translation>Η Python που έχει οριστεί για το EuroMine δεν λειτουργεί: {}</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_texts.py" line="38"/>
        <source>The models need torch and other packages. They will get an environment of their own; QGIS&apos;s Python stays as it is.</source>
        <translation>Τα μοντέλα χρειάζονται το torch και άλλα πακέτα. Θα αποκτήσουν δικό τους περιβάλλον· η Python του QGIS μένει όπως είναι.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_texts.py" line="48"/>
        <source>Update</source>
        <translation>Ενημέρωση</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_texts.py" line="50"/>
        <source>Repair</source>
        <translation>Επιδιόρθωση</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_texts.py" line="52"/>
        <source>Continue</source>
        <translation>Συνέχεια</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_texts.py" line="53"/>
        <source>Install</source>
        <translation>Εγκατάσταση</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/environment_texts.py" line="57"/>
        <source>about {} to download, {} on the disk</source>
        <translation>περίπου {} για λήψη, {} στον δίσκο</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/series_model.py" line="132"/>
        <source>Image</source>
        <translation>Εικόνα</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/series_model.py" line="132"/>
        <source>Found in</source>
        <translation>Βρέθηκε σε</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/series_model.py" line="132"/>
        <source>Bands</source>
        <translation>Κανάλια</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/series_model.py" line="132"/>
        <source>Grid</source>
        <translation>Κάνναβος</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/series_model.py" line="212"/>
        <source>reading...</source>
        <translation>ανάγνωση...</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/series_rows.py" line="136"/>
        <source>given here</source>
        <translation>δόθηκε εδώ</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/series_rows.py" line="137"/>
        <source>file name</source>
        <translation>όνομα αρχείου</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/series_rows.py" line="138"/>
        <source>folder</source>
        <translation>φάκελος</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/series_rows.py" line="139"/>
        <source>layer&apos;s temporal range</source>
        <translation>χρονικό εύρος του επιπέδου</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/series_rows.py" line="142"/>
        <source>metadata</source>
        <translation>μεταδεδομένα</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/series_rows.py" line="150"/>
        <source>no georeference, {}</source>
        <translation>χωρίς γεωαναφορά, {}</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/series_widget.py" line="257"/>
        <source>{}, complete</source>
        <translation>{}, πλήρη</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/series_widget.py" line="72"/>
        <source>Images of the series</source>
        <translation>Εικόνες της σειράς</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/series_widget.py" line="82"/>
        <source>Folder with the images</source>
        <translation>Φάκελος με τις εικόνες</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/series_widget.py" line="91"/>
        <source>Looking through {}...</source>
        <translation>Αναζήτηση στο {}...</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/series_widget.py" line="138"/>
        <source>Add layers</source>
        <translation>Προσθήκη επιπέδων</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/series_widget.py" line="143"/>
        <source>Add files...</source>
        <translation>Προσθήκη αρχείων...</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/series_widget.py" line="145"/>
        <source>Add folder...</source>
        <translation>Προσθήκη φακέλου...</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/series_widget.py" line="155"/>
        <source>or drop them here</source>
        <translation>ή αφήστε τα εδώ</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/series_widget.py" line="164"/>
        <source>No other raster in the project</source>
        <translation>Κανένα άλλο ψηφιδωτό στο έργο</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/series_widget.py" line="167"/>
        <source>All {} rasters</source>
        <translation>Και τα {} ψηφιδωτά</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/series_widget.py" line="183"/>
        <source>{} holds no image.</source>
        <translation>Το {} δεν περιέχει εικόνες.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/series_widget.py" line="204"/>
        <source>No image yet.</source>
        <translation>Καμία εικόνα ακόμη.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/series_widget.py" line="206"/>
        <source>Reading {} of {} images...</source>
        <translation>Ανάγνωση {} από {} εικόνες...</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/series_widget.py" line="210"/>
        <source>Rows with a problem: {} of {}.</source>
        <translation>Γραμμές με πρόβλημα: {} από {}.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/series_widget.py" line="215"/>
        <source>Images: {}, all of {}.</source>
        <translation>Εικόνες: {}, όλες με ημερομηνία {}.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/series_widget.py" line="219"/>
        <source>Images: {}. Dates: {}, from {} to {}.</source>
        <translation>Εικόνες: {}. Ημερομηνίες: {}, από {} έως {}.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/site_list.py" line="88"/>
        <source>Whole area</source>
        <translation>Ολόκληρη η περιοχή</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/site_chart.py" line="224"/>
        <source>The chart cannot be written to {}.</source>
        <translation>Δεν είναι δυνατή η εγγραφή του διαγράμματος στο {}.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/site_chart.py" line="224"/>
        <source>Choose another folder or name.</source>
        <translation>Επιλέξτε άλλον φάκελο ή άλλο όνομα.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/site_chart.py" line="239"/>
        <source>Mining area (ha)</source>
        <translation>Έκταση ορυχείου (ha)</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/site_list.py" line="36"/>
        <source>Change (ha)</source>
        <translation>Μεταβολή (ha)</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/site_chart.py" line="281"/>
        <source>no longer mining</source>
        <translation>όχι πλέον εξόρυξη</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/site_chart.py" line="281"/>
        <source>new mining</source>
        <translation>νέα εξόρυξη</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/site_chart.py" line="302"/>
        <source>{}: {:.2f} ha</source>
        <translation>{}: {:.2f} ha</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/site_chart.py" line="307"/>
        <source>Since {}: {:.2f} ha new, {:.2f} ha no longer mining</source>
        <translation>Από {}: {:.2f} ha νέα, {:.2f} ha όχι πλέον εξόρυξη</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/site_list.py" line="36"/>
        <source>Area over time</source>
        <translation>Έκταση στον χρόνο</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/site_list.py" line="36"/>
        <source>Last (ha)</source>
        <translation>Τελευταία (ha)</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/sites_dock.py" line="61"/>
        <source>EuroMine sites</source>
        <translation>Τοποθεσίες EuroMine</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/sites_dock.py" line="126"/>
        <source>Footprints</source>
        <translation>Αποτυπώματα</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/sites_dock.py" line="127"/>
        <source>Changes</source>
        <translation>Μεταβολές</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/sites_dock.py" line="132"/>
        <source>Load the footprints of a run, or run &quot;Map footprints and detect change&quot;: its sites appear here.</source>
        <translation>Φορτώστε τα αποτυπώματα μιας εκτέλεσης ή εκτελέστε το «Χαρτογράφηση αποτυπωμάτων και ανίχνευση μεταβολών»: οι τοποθεσίες του εμφανίζονται εδώ.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/sites_dock.py" line="153"/>
        <source>All dates</source>
        <translation>Όλες οι ημερομηνίες</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/sites_dock.py" line="156"/>
        <source>Blink</source>
        <translation>Εναλλαγή</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/sites_dock.py" line="372"/>
        <source>Export</source>
        <translation>Εξαγωγή</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/sites_dock.py" line="168"/>
        <source>Chart (PNG, SVG)...</source>
        <translation>Διάγραμμα (PNG, SVG)...</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/sites_dock.py" line="171"/>
        <source>Table of all sites (CSV)...</source>
        <translation>Πίνακας όλων των τοποθεσιών (CSV)...</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/sites_dock.py" line="335"/>
        <source>Pictures (*.png *.svg)</source>
        <translation>Εικόνες (*.png *.svg)</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/sites_dock.py" line="341"/>
        <source>Tables (*.csv)</source>
        <translation>Πίνακες (*.csv)</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/sites_dock.py" line="351"/>
        <source>The table cannot be written: {}.</source>
        <translation>Δεν είναι δυνατή η εγγραφή του πίνακα: {}.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/sites_dock.py" line="351"/>
        <source>Choose another folder.</source>
        <translation>Επιλέξτε άλλον φάκελο.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_environment.py" line="41"/>
        <source>Making the environment</source>
        <translation>Δημιουργία του περιβάλλοντος</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_environment.py" line="42"/>
        <source>Installing pip</source>
        <translation>Εγκατάσταση του pip</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_environment.py" line="43"/>
        <source>Starting torch for the first time</source>
        <translation>Πρώτη εκκίνηση του torch</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_environment.py" line="44"/>
        <source>The environment is ready</source>
        <translation>Το περιβάλλον είναι έτοιμο</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="39"/>
        <source>The proxy asks for a user name and a password, or refuses them.</source>
        <translation>Ο διακομιστής proxy ζητά όνομα χρήστη και κωδικό ή τα απορρίπτει.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="39"/>
        <source>Enter them in Settings &gt; Options &gt; Network &gt; Use proxy for web access, then install again.</source>
        <translation>Εισαγάγετέ τα στο Ρυθμίσεις &gt; Επιλογές &gt; Δίκτυο &gt; Χρήση proxy για πρόσβαση στο διαδίκτυο και μετά εγκαταστήστε ξανά.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="39"/>
        <source>The proxy that QGIS names cannot be reached or refuses to connect.</source>
        <translation>Ο διακομιστής proxy που ορίζει το QGIS δεν είναι προσβάσιμος ή αρνείται τη σύνδεση.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="39"/>
        <source>Correct it in Settings &gt; Options &gt; Network; it must be an HTTP proxy that lets pypi.org and files.pythonhosted.org through. Or install from a folder of wheels.</source>
        <translation>Διορθώστε τον στο Ρυθμίσεις &gt; Επιλογές &gt; Δίκτυο· πρέπει να είναι proxy HTTP που επιτρέπει το pypi.org και το files.pythonhosted.org. Ή εγκαταστήστε από φάκελο με πακέτα wheel.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="39"/>
        <source>The server&apos;s certificate is not trusted: something between this computer and the internet, often a company&apos;s firewall or an antivirus program, opens the connection.</source>
        <translation>Το πιστοποιητικό του διακομιστή δεν είναι αξιόπιστο: κάτι ανάμεσα σε αυτόν τον υπολογιστή και το διαδίκτυο, συχνά ένα εταιρικό τείχος προστασίας ή ένα πρόγραμμα προστασίας από ιούς, ανοίγει τη σύνδεση.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="39"/>
        <source>Ask your IT for its root certificate as a .pem file, set the environment variable PIP_CERT to that file, restart QGIS and install again. Or install from a folder of wheels.</source>
        <translation>Ζητήστε από το τμήμα πληροφορικής το ριζικό πιστοποιητικό του ως αρχείο .pem, ορίστε τη μεταβλητή περιβάλλοντος PIP_CERT σε αυτό το αρχείο, επανεκκινήστε το QGIS και εγκαταστήστε ξανά. Ή εγκαταστήστε από φάκελο με πακέτα wheel.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="39"/>
        <source>The disk is full.</source>
        <translation>Ο δίσκος είναι γεμάτος.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="39"/>
        <source>Free some space on the disk of that folder, then install again: what was downloaded is kept.</source>
        <translation>Ελευθερώστε χώρο στον δίσκο αυτού του φακέλου και μετά εγκαταστήστε ξανά: ό,τι έχει ληφθεί διατηρείται.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="39"/>
        <source>A path is longer than the system allows.</source>
        <translation>Μια διαδρομή είναι μεγαλύτερη από όσο επιτρέπει το σύστημα.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="39"/>
        <source>On Windows, switch long paths on (search for: Windows long path support), or make an environment in a short folder such as C:\euromine and choose its Python in this dialog.</source>
        <translation>Στα Windows, ενεργοποιήστε τις μεγάλες διαδρομές (αναζητήστε: μεγάλες διαδρομές Windows) ή δημιουργήστε ένα περιβάλλον σε φάκελο με σύντομη διαδρομή, όπως C:\euromine, και επιλέξτε την Python του σε αυτό το παράθυρο.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="39"/>
        <source>A file is held by another program: a tool of EuroMine that still runs, or an antivirus program that scans it.</source>
        <translation>Ένα αρχείο χρησιμοποιείται από άλλο πρόγραμμα: ένα εργαλείο του EuroMine που εκτελείται ακόμη ή ένα πρόγραμμα προστασίας από ιούς που το σαρώνει.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="39"/>
        <source>End running tools and other QGIS windows and install again. If it stays so, ask for an exception for the environment&apos;s folder in the antivirus program.</source>
        <translation>Τερματίστε τα εργαλεία που εκτελούνται, κλείστε τα άλλα παράθυρα του QGIS και εγκαταστήστε ξανά. Αν το πρόβλημα παραμένει, ζητήστε εξαίρεση για τον φάκελο του περιβάλλοντος στο πρόγραμμα προστασίας από ιούς.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="39"/>
        <source>The folder of the environment may not be written.</source>
        <translation>Δεν επιτρέπεται η εγγραφή στον φάκελο του περιβάλλοντος.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="39"/>
        <source>Give your user the right to write there (see the last lines of the log for the file), then install again.</source>
        <translation>Δώστε στον χρήστη σας δικαίωμα εγγραφής εκεί (δείτε το αρχείο στις τελευταίες γραμμές του αρχείου καταγραφής) και μετά εγκαταστήστε ξανά.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="39"/>
        <source>A download arrived damaged or incomplete.</source>
        <translation>Ένα αρχείο λήφθηκε κατεστραμμένο ή ελλιπές.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="39"/>
        <source>Install again: only that file is fetched anew. In a folder of wheels, copy it again.</source>
        <translation>Εγκαταστήστε ξανά: μόνο αυτό το αρχείο λαμβάνεται εκ νέου. Αν βρίσκεται σε φάκελο με πακέτα wheel, αντιγράψτε το ξανά.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="39"/>
        <source>{} cannot be reached.</source>
        <translation>Δεν είναι δυνατή η σύνδεση με {}.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="39"/>
        <source>Check the connection to the internet, and the proxy in Settings &gt; Options &gt; Network. Without internet, install from a folder of wheels.</source>
        <translation>Ελέγξτε τη σύνδεση με το διαδίκτυο και τον proxy στο Ρυθμίσεις &gt; Επιλογές &gt; Δίκτυο. Χωρίς διαδίκτυο, εγκαταστήστε από φάκελο με πακέτα wheel.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="39"/>
        <source>The package index on the internet cannot be reached.</source>
        <translation>Δεν είναι δυνατή η σύνδεση με το ευρετήριο πακέτων στο διαδίκτυο.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="39"/>
        <source>There is no {} for this Python and this system.</source>
        <translation>Δεν υπάρχει {} για αυτή την Python και αυτό το σύστημα.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="39"/>
        <source>Choose the other kind of packages. If it stays so, this system is too old for the packages (they need Windows 10, macOS 14 on Apple silicon, or Linux with glibc 2.28).</source>
        <translation>Επιλέξτε το άλλο είδος πακέτων. Αν το πρόβλημα παραμένει, αυτό το σύστημα είναι πολύ παλιό για τα πακέτα (χρειάζονται Windows 10, macOS 14 σε Apple silicon ή Linux με glibc 2.28).</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="39"/>
        <source>This Python cannot make environments: a part of it is missing.</source>
        <translation>Αυτή η Python δεν μπορεί να δημιουργήσει περιβάλλοντα: της λείπει ένα μέρος.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="39"/>
        <source>On Debian and Ubuntu: sudo apt install python3-venv. Then install again.</source>
        <translation>Σε Debian και Ubuntu: sudo apt install python3-venv. Μετά εγκαταστήστε ξανά.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="39"/>
        <source>The computer ran out of memory.</source>
        <translation>Η μνήμη του υπολογιστή εξαντλήθηκε.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="39"/>
        <source>Close other programs, then install again.</source>
        <translation>Κλείστε τα άλλα προγράμματα και μετά εγκαταστήστε ξανά.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="182"/>
        <source>No Python was found that an environment can be made from ({}).</source>
        <translation>Δεν βρέθηκε Python από την οποία να μπορεί να δημιουργηθεί περιβάλλον ({}).</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="183"/>
        <source>The folder of wheels has no {} that fits this Python and this system.</source>
        <translation>Ο φάκελος με πακέτα wheel δεν έχει {} κατάλληλο για αυτή την Python και αυτό το σύστημα.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="183"/>
        <source>Fill the folder on a computer with the same system and the same Python version: Copy diagnostics holds the command.</source>
        <translation>Γεμίστε τον φάκελο σε υπολογιστή με το ίδιο σύστημα και την ίδια έκδοση της Python: η «Αντιγραφή διαγνωστικών» περιέχει την εντολή.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="191"/>
        <source>The installation failed: {}</source>
        <translation>Η εγκατάσταση απέτυχε: {}</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="191"/>
        <source>Install again. If it fails again, report it together with the diagnostics.</source>
        <translation>Εγκαταστήστε ξανά. Αν αποτύχει πάλι, αναφέρετέ το μαζί με τα διαγνωστικά.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="197"/>
        <source>The disk has too little space: {}.</source>
        <translation>Ο δίσκος έχει πολύ λίγο χώρο: {}.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="197"/>
        <source>Free some space, or choose the packages for the processor, which are smaller.</source>
        <translation>Ελευθερώστε χώρο ή επιλέξτε τα πακέτα για τον επεξεργαστή, που είναι μικρότερα.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="203"/>
        <source>Everything is installed, but torch does not start: {}</source>
        <translation>Όλα είναι εγκατεστημένα, αλλά το torch δεν ξεκινά: {}</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="203"/>
        <source>On Windows, install Microsoft&apos;s Visual C++ Redistributable (x64) and press Repair. Elsewhere, press Repair and choose the packages for the processor.</source>
        <translation>Στα Windows, εγκαταστήστε το Microsoft Visual C++ Redistributable (x64) και πατήστε «Επιδιόρθωση». Αλλού, πατήστε «Επιδιόρθωση» και επιλέξτε τα πακέτα για τον επεξεργαστή.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="211"/>
        <source>Another QGIS is building this environment: {}.</source>
        <translation>Ένα άλλο QGIS δημιουργεί αυτό το περιβάλλον: {}.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="211"/>
        <source>Wait until it has finished, or cancel it there.</source>
        <translation>Περιμένετε να ολοκληρωθεί ή ακυρώστε τη δημιουργία εκεί.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="215"/>
        <source>QGIS uses the SOCKS proxy {}, which pip cannot use.</source>
        <translation>Το QGIS χρησιμοποιεί τον proxy SOCKS {}, που το pip δεν υποστηρίζει.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="215"/>
        <source>Name an HTTP proxy in Settings &gt; Options &gt; Network, or install from a folder of wheels.</source>
        <translation>Ορίστε έναν proxy HTTP στο Ρυθμίσεις &gt; Επιλογές &gt; Δίκτυο ή εγκαταστήστε από φάκελο με πακέτα wheel.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="222"/>
        <source>The folder of wheels {} does not exist or holds no .whl file.</source>
        <translation>Ο φάκελος με πακέτα wheel {} δεν υπάρχει ή δεν περιέχει κανένα αρχείο .whl.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/build_failures.py" line="222"/>
        <source>Choose the folder that holds the .whl files.</source>
        <translation>Επιλέξτε τον φάκελο που περιέχει τα αρχεία .whl.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/pip_progress.py" line="10"/>
        <source>Looking the packages up</source>
        <translation>Αναζήτηση των πακέτων</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/pip_progress.py" line="11"/>
        <source>Fetching {}</source>
        <translation>Λήψη του {}</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/worker/pip_progress.py" line="12"/>
        <source>Unpacking the packages</source>
        <translation>Αποσυμπίεση των πακέτων</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/changedetect_and_evaluate.py" line="66"/>
        <source>&lt;p&gt;Maps footprints and changes of a series of images, then compares the footprints with reference masks: two tools in one run, as a model of the model designer.&lt;/p&gt;&lt;p&gt;To make a model of your own from it, choose Open Model in the model designer, and in the plugin&apos;s folder resources/processing_models.&lt;/p&gt;&lt;p&gt;Example: qgis_process run euromine:changedetect_and_evaluate SERIES=Year2019.tif SERIES=Year2024.tif REFERENCE=label/Year2019.tif REFERENCE=label/Year2024.tif changedetect:FOOTPRINT_RASTER=footprints.tif evaluate:REPORT=evaluation.html&lt;/p&gt;</source>
        <translation>&lt;p&gt;Χαρτογραφεί τα αποτυπώματα και τις μεταβολές μιας σειράς εικόνων και μετά συγκρίνει τα αποτυπώματα με μάσκες αναφοράς: δύο εργαλεία σε μία εκτέλεση, ως μοντέλο του σχεδιαστή μοντέλων.&lt;/p&gt;&lt;p&gt;Για να φτιάξετε από αυτό δικό σας μοντέλο, επιλέξτε «Άνοιγμα μοντέλου» στον σχεδιαστή μοντέλων και, στον φάκελο του προσθέτου, resources/processing_models.&lt;/p&gt;&lt;p&gt;Παράδειγμα: qgis_process run euromine:changedetect_and_evaluate SERIES=Year2019.tif SERIES=Year2024.tif REFERENCE=label/Year2019.tif REFERENCE=label/Year2024.tif changedetect:FOOTPRINT_RASTER=footprints.tif evaluate:REPORT=evaluation.html&lt;/p&gt;</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="163"/>
        <source>Memory limit (megabytes)</source>
        <translation>Όριο μνήμης (megabyte)</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="163"/>
        <source>Smaller tiles are computed where the run would take more memory than that beside its libraries (about 900); 0 sets no limit. The log says what it will take. Example: 1000.</source>
        <translation>Υπολογίζονται μικρότερα πλακίδια όπου η εκτέλεση θα χρειαζόταν περισσότερη μνήμη από αυτή πέρα από τις βιβλιοθήκες της (περίπου 900)· το 0 δεν θέτει όριο. Το αρχείο καταγραφής λέει πόση θα χρειαστεί. Παράδειγμα: 1000.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/gui/sites_dock.py" line="158"/>
        <source>Show the two dates in turn, so that what changed catches the eye. Images of both that the map shows take turns as well.</source>
        <translation>Εμφανίζει τις δύο ημερομηνίες εναλλάξ, ώστε ό,τι άλλαξε να τραβά το βλέμμα. Εναλλάσσονται και οι εικόνες των δύο που δείχνει ο χάρτης.</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="147"/>
        <source>Smoothing of polygons (pixels)</source>
        <translation>Εξομάλυνση πολυγώνων (εικονοστοιχεία)</translation>
    </message>
    <message>
        <location filename="../euromine_qgis/algorithms/parameters.py" line="147"/>
        <source>0 keeps the outlines of the pixels; 1 makes slants of their steps, the same for neighbours and at every date. Areas stay those of the pixels. Example: 1.</source>
        <translation>Το 0 διατηρεί τα περιγράμματα των εικονοστοιχείων· το 1 μετατρέπει τα σκαλοπάτια τους σε πλάγιες γραμμές, ίδιες για γειτονικά πολύγωνα και σε κάθε ημερομηνία. Τα εμβαδά παραμένουν αυτά των εικονοστοιχείων. Παράδειγμα: 1.</translation>
    </message>
</context>
</TS>
