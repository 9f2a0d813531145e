<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ActorsPage</name>
    <message numerus="yes">
        <source>%n statement(s)</source>
        <translation>
            <numerusform>%n statement</numerusform>
            <numerusform>%n statements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AgreementPage</name>
    <message numerus="yes">
        <source>%n article(s) compared, character by character.</source>
        <translation>
            <numerusform>%n article compared, character by character.</numerusform>
            <numerusform>%n articles compared, character by character.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AnnotationsPanel</name>
    <message numerus="yes">
        <source>Delete %n mark(s)</source>
        <translation>
            <numerusform>Delete %n mark</numerusform>
            <numerusform>Delete %n marks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tags of %n mark(s)</source>
        <translation>
            <numerusform>Tags of %n mark</numerusform>
            <numerusform>Tags of %n marks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ArticleList</name>
    <message numerus="yes">
        <source>%n commitment(s)</source>
        <translation>
            <numerusform>%n commitment</numerusform>
            <numerusform>%n commitments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s)</source>
        <translation>
            <numerusform>%n mark</numerusform>
            <numerusform>%n marks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ArticleVerbs</name>
    <message numerus="yes">
        <source>%n article(s) in it will stay in the library.</source>
        <translation>
            <numerusform>%n article in it will stay in the library.</numerusform>
            <numerusform>%n articles in it will stay in the library.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s) on commitments and names will also be deleted.</source>
        <translation>
            <numerusform>%n decision on commitments and names will also be deleted.</numerusform>
            <numerusform>%n decisions on commitments and names will also be deleted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s) on them will also be deleted.</source>
        <translation>
            <numerusform>%n mark on them will also be deleted.</numerusform>
            <numerusform>%n marks on them will also be deleted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n article(s) from the library?</source>
        <translation>
            <numerusform>Remove %n article from the library?</numerusform>
            <numerusform>Remove %n articles from the library?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BackgroundAnalysisBar</name>
    <message numerus="yes">
        <source>%n article(s) could not be analysed.</source>
        <translation>
            <numerusform>%n article could not be analysed.</numerusform>
            <numerusform>%n articles could not be analysed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) in the library not analysed yet.</source>
        <translation>
            <numerusform>%n article in the library not analysed yet.</numerusform>
            <numerusform>%n articles in the library not analysed yet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BackupsDialog</name>
    <message numerus="yes">
        <source>%n article(s) lost</source>
        <translation>
            <numerusform>%n article lost</numerusform>
            <numerusform>%n articles lost</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) recovered</source>
        <translation>
            <numerusform>%n article recovered</numerusform>
            <numerusform>%n articles recovered</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) recovered with changes.</source>
        <translation>
            <numerusform>%n article recovered with changes.</numerusform>
            <numerusform>%n articles recovered with changes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s) lost</source>
        <translation>
            <numerusform>%n mark lost</numerusform>
            <numerusform>%n marks lost</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s) recovered</source>
        <translation>
            <numerusform>%n mark recovered</numerusform>
            <numerusform>%n marks recovered</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BulkActions</name>
    <message numerus="yes">
        <source>%n article(s) added to the collection.</source>
        <translation>
            <numerusform>%n article added to the collection.</numerusform>
            <numerusform>%n articles added to the collection.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s) changed. Press Ctrl+Z to undo.</source>
        <translation>
            <numerusform>%n mark changed. Press Ctrl+Z to undo.</numerusform>
            <numerusform>%n marks changed. Press Ctrl+Z to undo.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %n article(s) to</source>
        <translation>
            <numerusform>Add %n article to</numerusform>
            <numerusform>Add %n articles to</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Chooser</name>
    <message numerus="yes">
        <source>%n more; type to find them.</source>
        <translation>
            <numerusform>%n more; type to find them.</numerusform>
            <numerusform>%n more; type to find them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CodebookEditor</name>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n changed</numerusform>
            <numerusform>%n changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s) moved from “{0}” to “{1}”.</source>
        <translation>
            <numerusform>%n mark moved from “{0}” to “{1}”.</numerusform>
            <numerusform>%n marks moved from “{0}” to “{1}”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new tag(s)</source>
        <translation>
            <numerusform>%n new tag</numerusform>
            <numerusform>%n new tags</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n now untagged.</source>
        <translation>
            <numerusform>%n now untagged.</numerusform>
            <numerusform>%n now untagged.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“{0}” removed from %n mark(s)</source>
        <translation>
            <numerusform>“{0}” removed from %n mark</numerusform>
            <numerusform>“{0}” removed from %n marks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CodebookWindow</name>
    <message numerus="yes">
        <source>%n mark(s) will lose this tag and keep their others.</source>
        <translation>
            <numerusform>%n mark will lose this tag and keep its others.</numerusform>
            <numerusform>%n marks will lose this tag and keep their others.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n subtag(s) will move up one level.</source>
        <translation>
            <numerusform>%n subtag will move up one level.</numerusform>
            <numerusform>%n subtags will move up one level.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ComparePage</name>
    <message numerus="yes">
        <source>%n difference(s)</source>
        <translation>
            <numerusform>%n difference</numerusform>
            <numerusform>%n differences</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConcordancePage</name>
    <message numerus="yes">
        <source>%n characters on each side</source>
        <translation>
            <numerusform>%n character on each side</numerusform>
            <numerusform>%n characters on each side</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConflictChooser</name>
    <message numerus="yes">
        <source>%n changed on both sides.</source>
        <translation>
            <numerusform>%n changed on both sides.</numerusform>
            <numerusform>%n changed on both sides.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left to choose.</source>
        <translation>
            <numerusform>%n left to choose.</numerusform>
            <numerusform>%n left to choose.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EntityDialog</name>
    <message numerus="yes">
        <source>“{0}”, all %n occurrences</source>
        <translation>
            <numerusform>“{0}”, %n occurrence</numerusform>
            <numerusform>“{0}”, all %n occurrences</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FactsPanel</name>
    <message numerus="yes">
        <source>%n guessed</source>
        <translation>
            <numerusform>%n guessed</numerusform>
            <numerusform>%n guessed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lost</source>
        <translation>
            <numerusform>%n lost</numerusform>
            <numerusform>%n lost</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message numerus="yes">
        <source>%n added</source>
        <translation>
            <numerusform>%n added</numerusform>
            <numerusform>%n added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n differ from the library but are not newer; to import them, tick “On conflict, use the file&apos;s version”</source>
        <translation>
            <numerusform>%n differs from the library but is not newer; to import it, tick “On conflict, use the file&apos;s version”</numerusform>
            <numerusform>%n differ from the library but are not newer; to import them, tick “On conflict, use the file&apos;s version”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unchanged</source>
        <translation>
            <numerusform>%n unchanged</numerusform>
            <numerusform>%n unchanged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n updated</source>
        <translation>
            <numerusform>%n updated</numerusform>
            <numerusform>%n updated</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IntakeBar</name>
    <message numerus="yes">
        <source>%n changed file(s) added as newer versions.</source>
        <translation>
            <numerusform>%n changed file added as a newer version.</numerusform>
            <numerusform>%n changed files added as newer versions.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) could not be added; the others are in the library.</source>
        <translation>
            <numerusform>%n file could not be added; the others are in the library.</numerusform>
            <numerusform>%n files could not be added; the others are in the library.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s) stayed on earlier versions.</source>
        <translation>
            <numerusform>%n mark stayed on an earlier version.</numerusform>
            <numerusform>%n marks stayed on earlier versions.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LibraryWatcher</name>
    <message numerus="yes">
        <source>%n change(s) could not be saved because the library cannot be written to.</source>
        <translation>
            <numerusform>%n change could not be saved because the library cannot be written to.</numerusform>
            <numerusform>%n changes could not be saved because the library cannot be written to.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MarkAll</name>
    <message numerus="yes">
        <source>%n already marked.</source>
        <translation>
            <numerusform>%n already marked.</numerusform>
            <numerusform>%n already marked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n occurrence(s) marked.</source>
        <translation>
            <numerusform>%n occurrence marked.</numerusform>
            <numerusform>%n occurrences marked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>More than %n occurrences. Select a longer passage.</source>
        <translation>
            <numerusform>More than %n occurrence. Select a longer passage.</numerusform>
            <numerusform>More than %n occurrences. Select a longer passage.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message numerus="yes">
        <source>Chosen: %n</source>
        <translation>
            <numerusform>Chosen: %n</numerusform>
            <numerusform>Chosen: %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MergeTagDialog</name>
    <message numerus="yes">
        <source>All %n mark(s) of “{0}” will get the tag chosen here, and “{0}” will be deleted.</source>
        <translation>
            <numerusform>The %n mark of “{0}” will get the tag chosen here, and “{0}” will be deleted.</numerusform>
            <numerusform>All %n marks of “{0}” will get the tag chosen here, and “{0}” will be deleted.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message numerus="yes">
        <source>Next (%n)</source>
        <translation>
            <numerusform>Next (%n)</numerusform>
            <numerusform>Next (%n)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlaceDetails</name>
    <message numerus="yes">
        <source>%n more mark(s) here</source>
        <translation>
            <numerusform>%n more mark here</numerusform>
            <numerusform>%n more marks here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n time(s) in the article</source>
        <translation>
            <numerusform>%n time in the article</numerusform>
            <numerusform>%n times in the article</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProofreadingPanel</name>
    <message numerus="yes">
        <source>%n repair(s)</source>
        <translation>
            <numerusform>%n repair</numerusform>
            <numerusform>%n repairs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n suspicious character(s)</source>
        <translation>
            <numerusform>%n suspicious character</numerusform>
            <numerusform>%n suspicious characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ResearchWindow</name>
    <message numerus="yes">
        <source>%n text(s) still being indexed; results may be incomplete.</source>
        <translation>
            <numerusform>%n text still being indexed; results may be incomplete.</numerusform>
            <numerusform>%n texts still being indexed; results may be incomplete.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SearchPage</name>
    <message numerus="yes">
        <source>%n result(s)</source>
        <translation>
            <numerusform>%n result</numerusform>
            <numerusform>%n results</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) selected · 1–9: tag marks · Ctrl+1–9: add or remove tag · L: collection</source>
        <translation>
            <numerusform>%n row selected · 1–9: tag marks · Ctrl+1–9: add or remove tag · L: collection</numerusform>
            <numerusform>%n rows selected · 1–9: tag marks · Ctrl+1–9: add or remove tag · L: collection</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message numerus="yes">
        <source>%n commitment(s) not rejected</source>
        <translation>
            <numerusform>%n commitment not rejected</numerusform>
            <numerusform>%n commitments not rejected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s)</source>
        <translation>
            <numerusform>%n mark</numerusform>
            <numerusform>%n marks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n occurrence(s) of names, times and figures</source>
        <translation>
            <numerusform>%n occurrence of names, times and figures</numerusform>
            <numerusform>%n occurrences of names, times and figures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n suspicious character(s)</source>
        <translation>
            <numerusform>%n suspicious character</numerusform>
            <numerusform>%n suspicious characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message numerus="yes">
        <source>%n mark(s)</source>
        <translation>
            <numerusform>%n mark</numerusform>
            <numerusform>%n marks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StepRunner</name>
    <message numerus="yes">
        <source>Another program is still using the library. %n change(s) not saved yet.</source>
        <translation>
            <numerusform>Another program is still using the library. %n change not saved yet.</numerusform>
            <numerusform>Another program is still using the library. %n changes not saved yet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TagForm</name>
    <message numerus="yes">
        <source>On %n mark(s)</source>
        <translation>
            <numerusform>On %n mark</numerusform>
            <numerusform>On %n marks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n article(s)</source>
        <translation>
            <numerusform>in %n article</numerusform>
            <numerusform>in %n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tools</name>
    <message numerus="yes">
        <source>%n repair(s)</source>
        <translation>
            <numerusform>%n repair</numerusform>
            <numerusform>%n repairs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UnhandledErrorDialog</name>
    <message numerus="yes">
        <source>%n more since then</source>
        <translation>
            <numerusform>%n more since then</numerusform>
            <numerusform>%n more since then</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VersionsDialog</name>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n character</numerusform>
            <numerusform>%n characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s) or decision(s) stayed on earlier versions because their position is uncertain.</source>
        <translation>
            <numerusform>%n mark or decision stayed on an earlier version because its position is uncertain.</numerusform>
            <numerusform>%n marks or decisions stayed on earlier versions because their position is uncertain.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message numerus="yes">
        <source>%n need(s) checking.</source>
        <translation>
            <numerusform>%n needs checking.</numerusform>
            <numerusform>%n need checking.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This file has changed since it was last opened. %n mark(s) carried over.</source>
        <translation>
            <numerusform>This file has changed since it was last opened. %n mark carried over.</numerusform>
            <numerusform>This file has changed since it was last opened. %n marks carried over.</numerusform>
        </translation>
    </message>
</context>
</TS>
