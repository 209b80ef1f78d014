# Runs a program as tclsh would, with output that is seen at once, in UTF-8, also where nobody ends a line.
fconfigure stdin -encoding utf-8
foreach channel {stdout stderr} {
    fconfigure $channel -encoding utf-8 -buffering none -translation lf
}
set argv0 [lindex $argv 0]
set argv [lrange $argv 1 end]
incr argc -1
if {[catch {uplevel #0 {source -encoding utf-8 $argv0}} result options]} {
    # What comes after the program's own place would be about this file.
    set lines [split [dict get $options -errorinfo] \n]
    set last [lindex [lsearch -all -glob $lines "    (file *"] end]
    puts stderr [join [lrange $lines 0 [expr {$last eq "" ? "end" : $last}]] \n]
    exit 1
}
