# What the program says about files: what is wrong, where, and what to do next.

## Reading a plan

read-empty = The file “{ $file }” is empty: there is no plan in it. If there was one, open a copy or an earlier version.
read-too-large = The file “{ $file }” is larger than { $megabytes } MB, which no plan is. Check that it is the right file.
read-utf16 = The file “{ $file }” was saved as Unicode (UTF-16). Open it in the editor it was saved in and save it again as UTF-8.
read-windows-1251 = The file “{ $file }” was saved in an old encoding (Windows-1251, “ANSI”). Open it in the editor it was saved in and save it again as UTF-8.
read-not-utf8 = The file “{ $file }” is damaged: line { $line }, character { $column } is no letter. Open a copy or an earlier version.
read-not-a-plan = The file “{ $file }” is not a Kengesh plan. Choose another file.
read-newer = { $program ->
    [none] The plan “{ $file }” was saved by a newer version of the program. The file has not been changed. Update the program to open it.
   *[other] The plan “{ $file }” was saved by a newer version of the program, { $program }. The file has not been changed. Update the program to open it.
}
read-broken = { $path ->
    [none] The file “{ $file }” is damaged at line { $line }, character { $column }: { $wrong }. Open a copy or an earlier version, or correct this place in a text editor.
   *[other] The file “{ $file }” is damaged at line { $line }, character { $column } ({ $path }): { $wrong }. Open a copy or an earlier version, or correct this place in a text editor.
}
read-faults = { $count ->
    [one] The plan “{ $file }” contradicts itself: { $fault }. Open a copy or an earlier version, or correct this place in a text editor.
   *[other] The plan “{ $file }” contradicts itself in { $count } places. The first: { $fault }. Open a copy or an earlier version, or correct these places in a text editor.
}
read-no-memory = The computer has too little free memory to open “{ $file }”. Close other programs and try again.

## What is wrong at a place

wrong-cut-short = the file breaks off here
wrong-after-the-end = there is something behind the end of the plan
wrong-too-deep = there are too many brackets within brackets
wrong-unknown-field = “{ $name }” does not belong here
wrong-missing-field = “{ $name }” is missing
wrong-twice = “{ $name }” is given twice
wrong-unknown-word = “{ $name }” is not one of the allowed words: { $allowed }
wrong-expected = { $thing } should be here
wrong-other = what is written here cannot be understood

thing-text = a text in quotation marks
thing-number = a number
thing-yes-or-no = true or false
thing-list = a list in square brackets
thing-pairs = a text by languages in curly brackets
thing-fields = a group in round brackets
thing-optional = Some(…) or None
thing-comma = a comma
thing-colon = a colon
thing-closing = a closing bracket
thing-name = a name in Latin letters
thing-id = an item's mark of 26 letters and digits
thing-money = an amount such as 1500000.00 KGS
thing-moment = a date such as 2025, 2025-Q2, 2025-06 or 2025-06-01
thing-bytes = a picture's data

fault-duplicate-id = two items have the same mark { $id }
fault-languages = no language is given, or one is given twice
fault-period = the first year of the plan comes after the last
fault-link-nowhere = the link from { $from } to { $to } leads to an item that is not there
fault-link-kinds = the link from { $from } to { $to } joins items that cannot be joined
fault-dangling = the item { $id } names an item that is not there
fault-circle = the problem { $id } is its own cause
fault-moment = the item { $id } has a date that does not exist
fault-record-twice = the measure { $id } has two records for one period
fault-uneven-table = the rows of the table { $id } differ in length
fault-too-deep = the list item { $id } stands too deep
fault-asset = a picture is missing or damaged

## Opening a file

open-not-found = The file “{ $file }” is not there. It may have been moved, renamed or deleted, or the disk is not connected.
open-denied = You are not allowed to open the file “{ $file }”. Ask its owner for access.
open-bad-name = The system cannot open a file named “{ $file }”. Check the name.
open-not-a-file = “{ $file }” is not a file. Choose a plan's file.
open-failed = The file “{ $file }” could not be read: { $reason }. Check the disk or the network and try again.

## Saving a plan

save-no-folder = The plan is not saved: the folder for “{ $file }” is not there. Connect the disk, or save the plan in another place.
save-denied = The plan is not saved: you are not allowed to write to “{ $file }”. Save the plan in another folder.
save-full = The plan is not saved: there is no room on the disk for “{ $file }”. Free some room, or save the plan on another disk.
save-bad-name = The plan is not saved: the system does not accept the name “{ $file }”. Choose another, shorter name.
save-too-large = The plan is not saved: the file “{ $file }” would be too large. Take out some pictures, or use smaller ones.
save-failed = The plan is not saved in “{ $file }”: { $reason }. The old file is unharmed. Check the disk or the network and try again, or save the plan in another place.
save-not-a-file = The plan is not saved: “{ $file }” is not a file. Choose another name.
save-read-only = The plan is not saved: the file “{ $file }” is marked read-only. Save the plan under another name.
save-exists = The plan is not saved: the file “{ $file }” is there already. Choose another name, or agree to replace it.
save-changed = The plan is not saved: somebody has changed the file “{ $file }” since you opened it. Save your plan under another name, then compare the two.
save-faults = The plan is not saved in “{ $file }”, since it could not be opened again: { $fault }. Undo the last change and try again; the old file is unharmed.
save-unfaithful = The plan is not saved: what was written to “{ $file }” could not be read back correctly. The old file is unharmed. Save the plan on another disk.
save-not-kept = The plan is not saved: what is in “{ $file }” now could not be kept as an earlier version: { $reason }. Save the plan under another name. Or replace the file: then what was in it is lost.
save-unsettled = The plan is saved in “{ $file }”, but the disk has not confirmed it: { $reason }. Save again, or save a copy in another place.

## Exporting documents

exporting-not-made = The document “{ $file }” could not be made: { $reason }
exporting-no-folder = The document is not written: the folder for “{ $file }” is not there. Connect the disk, or choose another folder.
exporting-denied = The document is not written: you are not allowed to write to “{ $file }”, or another program has the file open. Close it there, or choose another folder.
exporting-full = The document is not written: there is no room on the disk for “{ $file }”. Free some room, or choose another disk.
exporting-bad-name = The document is not written: the system does not accept the name “{ $file }”. Choose another, shorter name.
exporting-failed = The document is not written to “{ $file }”: { $reason }. Check the disk or the network and try again, or choose another place.
exporting-not-a-file = The document is not written: “{ $file }” is not a file. Choose another name.
exporting-read-only = The document is not written: the file “{ $file }” is marked read-only. Choose another name.
exporting-exists = The document is not written: the file “{ $file }” is there already. Choose another name, or agree to replace it.
exporting-unsettled = The document is written to “{ $file }”, but the disk has not confirmed it: { $reason }. Export it again, or make a copy in another place.
