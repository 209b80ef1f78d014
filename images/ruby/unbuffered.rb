# What a program prints is seen at once, also where nobody ends a line.
$stdout.sync = true
