#ifndef EMPTY_H
#define EMPTY_H

#include <time.h>

/*
 * Removes everything in a folder and gives the folder its mode, times and attributes back. Follows no link, leaves the file
 * system of the folder nowhere, and holds two descriptors whatever the depth. Returns -1 with errno; a folder that is not
 * there is empty.
 */
int empty_folder(const char *path, const struct timespec *deadline);

#endif
