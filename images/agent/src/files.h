#ifndef FILES_H
#define FILES_H

#include "frames.h"

/* Writes a file into the workspace. Returns 0 or an errno. */
int write_workspace_file(const struct file_request *request);

#endif
