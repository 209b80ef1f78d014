package Crucible::Unbuffered;

# What a program prints is seen at once, also where nobody ends a line.
use strict;
use warnings;

$| = 1;

1;
