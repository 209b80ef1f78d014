#include "paths.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

bool is_plain_path(const char *path) {
  size_t length = strlen(path);
  if (length == 0 || length > MAX_PATH_BYTES) return false;
  int depth = 0;
  for (const char *part = path;;) {
    size_t size = strcspn(part, "/");
    if (size == 0 || size > NAME_MAX || ++depth > MAX_PATH_DEPTH) return false;
    if (part[0] == '.' && (size == 1 || (size == 2 && part[1] == '.'))) return false;
    if (part[size] == 0) return true;
    part += size + 1;
  }
}

static int enter(int parent, const char *name, bool make) {
  if (make && mkdirat(parent, name, 0755) < 0 && errno != EEXIST) return -1;
  // Without O_DIRECTORY: with it, gVisor follows a link in spite of O_NOFOLLOW.
  int fd = openat(parent, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
  struct stat status;
  if (fd < 0 || (fstat(fd, &status) == 0 && S_ISDIR(status.st_mode))) return fd;
  close(fd);
  errno = ENOTDIR;
  return -1;
}

int open_folder(const char *path, bool make) {
  int folder = open(WORKSPACE, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
  char name[NAME_MAX + 1];
  while (folder >= 0 && *path != 0) {
    size_t size = strcspn(path, "/");
    memcpy(name, path, size);
    name[size] = 0;
    path += size + (path[size] == '/');
    int next = enter(folder, name, make);
    int cause = errno;
    close(folder);
    errno = cause;
    folder = next;
  }
  return folder;
}
