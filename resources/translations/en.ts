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
    <name>MarkAll</name>
    <message numerus="yes">
        <source>%n place(s) marked.</source>
        <translation>
            <numerusform>%n place marked.</numerusform>
            <numerusform>%n places marked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were marked already.</source>
        <translation>
            <numerusform>%n was marked already.</numerusform>
            <numerusform>%n were marked already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>More than %n places have the same words; choose more words of one of them.</source>
        <translation>
            <numerusform>More than %n place has the same words; choose more words of it.</numerusform>
            <numerusform>More than %n places have the same words; choose more words of one of them.</numerusform>
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
        <source>%n article(s) in it stay in the library.</source>
        <translation>
            <numerusform>%n article in it stays in the library.</numerusform>
            <numerusform>%n articles in it stay in the library.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s) about commitments and names go, too.</source>
        <translation>
            <numerusform>%n decision about a commitment or a name goes, too.</numerusform>
            <numerusform>%n decisions about commitments and names go, too.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s) on them go, too.</source>
        <translation>
            <numerusform>%n mark goes, too.</numerusform>
            <numerusform>%n marks go, too.</numerusform>
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
    <name>BackupsDialog</name>
    <message numerus="yes">
        <source>%n article(s) could be read, but not as they were.</source>
        <translation>
            <numerusform>%n article could be read, but not as it was.</numerusform>
            <numerusform>%n articles could be read, but not as they were.</numerusform>
        </translation>
    </message>
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
    <name>BackgroundAnalysisBar</name>
    <message numerus="yes">
        <source>%n article(s) could not be analysed.</source>
        <translation>
            <numerusform>%n article could not be analysed.</numerusform>
            <numerusform>%n articles could not be analysed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) of the library are not analysed yet.</source>
        <translation>
            <numerusform>%n article of the library is not analysed yet.</numerusform>
            <numerusform>%n articles of the library are not analysed yet.</numerusform>
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
    <name>Choosing</name>
    <message numerus="yes">
        <source>%n changed on both sides.</source>
        <translation>
            <numerusform>%n changed on both sides.</numerusform>
            <numerusform>%n changed on both sides.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to choose.</source>
        <translation>
            <numerusform>%n to choose.</numerusform>
            <numerusform>%n to choose.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CodebookWindow</name>
    <message numerus="yes">
        <source>%n mark(s) lose it and keep their other tags.</source>
        <translation>
            <numerusform>%n mark loses it and keeps its other tags.</numerusform>
            <numerusform>%n marks lose it and keep their other tags.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tag(s) below it move up.</source>
        <translation>
            <numerusform>%n tag below it moves up.</numerusform>
            <numerusform>%n tags below it move up.</numerusform>
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
    <name>Editing</name>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n changed</numerusform>
            <numerusform>%n changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s) of “{0}” have “{1}” now.</source>
        <translation>
            <numerusform>%n mark of “{0}” has “{1}” now.</numerusform>
            <numerusform>%n marks of “{0}” have “{1}” now.</numerusform>
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
        <source>%n of them without a tag now.</source>
        <translation>
            <numerusform>%n of them without a tag now.</numerusform>
            <numerusform>%n of them without a tag now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“{0}” was taken off %n mark(s)</source>
        <translation>
            <numerusform>“{0}” was taken off %n mark</numerusform>
            <numerusform>“{0}” was taken off %n marks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EntityDialog</name>
    <message numerus="yes">
        <source>“{0}”, in all %n places</source>
        <translation>
            <numerusform>“{0}”, in %n place</numerusform>
            <numerusform>“{0}”, in all %n places</numerusform>
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
    <name>ImportDialog</name>
    <message numerus="yes">
        <source>%n added</source>
        <translation>
            <numerusform>%n added</numerusform>
            <numerusform>%n added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n differ from the library but are not later; tick “Take the file&apos;s state” to take them</source>
        <translation>
            <numerusform>%n differs from the library but is not later; tick “Take the file&apos;s state” to take it</numerusform>
            <numerusform>%n differ from the library but are not later; tick “Take the file&apos;s state” to take them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left as they were</source>
        <translation>
            <numerusform>%n left as it was</numerusform>
            <numerusform>%n left as they were</numerusform>
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
        <source>%n file(s) could not be taken in; the others are in the library.</source>
        <translation>
            <numerusform>%n file could not be taken in; the others are in the library.</numerusform>
            <numerusform>%n files could not be taken in; the others are in the library.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) had changed and are newer versions now.</source>
        <translation>
            <numerusform>%n file had changed and is a newer version now.</numerusform>
            <numerusform>%n files had changed and are newer versions now.</numerusform>
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
        <source>All %n mark(s) of “{0}” get the tag chosen here, and “{0}” goes.</source>
        <translation>
            <numerusform>The %n mark of “{0}” gets the tag chosen here, and “{0}” goes.</numerusform>
            <numerusform>All %n marks of “{0}” get the tag chosen here, and “{0}” goes.</numerusform>
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
    <name>ProofreadingPanel</name>
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
        <source>%n text(s) are still being indexed and not found yet.</source>
        <translation>
            <numerusform>%n text is still being indexed and not found yet.</numerusform>
            <numerusform>%n texts are still being indexed and not found yet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SearchPage</name>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) selected · 1–9: tag the marks · Ctrl+1–9: add or take away · L: collection</source>
        <translation>
            <numerusform>%n row selected · 1–9: tag the mark · Ctrl+1–9: add or take away · L: collection</numerusform>
            <numerusform>%n rows selected · 1–9: tag the marks · Ctrl+1–9: add or take away · L: collection</numerusform>
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
    <name>BulkActions</name>
    <message numerus="yes">
        <source>%n article(s) taken into the collection.</source>
        <translation>
            <numerusform>%n article taken into the collection.</numerusform>
            <numerusform>%n articles taken into the collection.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s) changed; Ctrl+Z takes it back.</source>
        <translation>
            <numerusform>%n mark changed; Ctrl+Z takes it back.</numerusform>
            <numerusform>%n marks changed; Ctrl+Z takes it back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take %n article(s) into</source>
        <translation>
            <numerusform>Take %n article into</numerusform>
            <numerusform>Take %n articles into</numerusform>
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
        <source>%n mark(s) or decision(s) stayed on earlier versions, because their place is in doubt.</source>
        <translation>
            <numerusform>%n mark or decision stayed on an earlier version, because its place is in doubt.</numerusform>
            <numerusform>%n marks or decisions stayed on earlier versions, because their place is in doubt.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PendingSteps</name>
    <message numerus="yes">
        <source>Another program still holds the library. %n change(s) wait, not saved.</source>
        <translation>
            <numerusform>Another program still holds the library. %n change waits, not saved.</numerusform>
            <numerusform>Another program still holds the library. %n changes wait, not saved.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LibraryWatcher</name>
    <message numerus="yes">
        <source>%n change(s) could not be saved, because the library cannot be written now.</source>
        <translation>
            <numerusform>%n change could not be saved, because the library cannot be written now.</numerusform>
            <numerusform>%n changes could not be saved, because the library cannot be written now.</numerusform>
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
        <source>This file has changed since it was last opened. %n mark(s) came along.</source>
        <translation>
            <numerusform>This file has changed since it was last opened. %n mark came along.</numerusform>
            <numerusform>This file has changed since it was last opened. %n marks came along.</numerusform>
        </translation>
    </message>
</context>
</TS>
