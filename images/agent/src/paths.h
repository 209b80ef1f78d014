#ifndef PATHS_H
#define PATHS_H

#include <stdbool.h>

#define WORKSPACE "/workspace"
#define OUTPUT_FOLDER WORKSPACE "/output"
#define MAX_PATH_BYTES 4096
#define MAX_PATH_DEPTH 16

/* True for a relative path of plain names: no empty part, no "." and no "..", not too long, not too deep. */
bool is_plain_path(const char *path);
/*
 * Opens the folder `path` below the workspace without following any symbolic link; "" is the workspace itself.
 * `make` creates what is missing. Returns a descriptor or -1 with errno.
 */
int open_folder(const char *path, bool make);

#endif
