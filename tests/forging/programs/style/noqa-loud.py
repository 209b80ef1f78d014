# Excuses a line in capitals and without spaces.
import os  #NOQA
