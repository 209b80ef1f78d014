#ifndef EMPTY_H
#define EMPTY_H

#include <sys/types.h>
#include <time.h>

/*
 * Removes everything in a folder and gives the folder, where it is the agent's own, this mode, and no attributes. Follows no link, leaves the file
 * system of the folder nowhere, and holds two descriptors whatever the depth. Returns -1 with errno; a folder that is not
 * there is empty.
 */
int empty_folder(const char *path, mode_t mode, const struct timespec *deadline);

#endif
