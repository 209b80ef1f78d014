#include "files.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "paths.h"

static int write_all(int fd, const uint8_t *bytes, size_t length) {
  while (length > 0) {
    ssize_t written = write(fd, bytes, length);
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return written < 0 ? errno : EIO;
    bytes += written;
    length -= (size_t)written;
  }
  return 0;
}

/* An empty folder of the same name gives way: a person may call a file `output`. */
static int open_file(int folder, const char *name, const struct file_request *request) {
  int flags = O_WRONLY | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC;
  flags |= request->flags & FILE_APPEND ? O_APPEND : O_TRUNC;
  mode_t mode = request->flags & FILE_EXECUTABLE ? 0755 : 0644;
  int fd = openat(folder, name, flags, mode);
  if (fd < 0 && errno == EISDIR && unlinkat(folder, name, AT_REMOVEDIR) == 0) fd = openat(folder, name, flags, mode);
  return fd;
}

int write_workspace_file(const struct file_request *request) {
  if (!is_plain_path(request->path)) return EINVAL;
  char *slash = strrchr(request->path, '/');
  const char *name = slash == NULL ? request->path : slash + 1;
  if (slash != NULL) *slash = 0;
  int folder = open_folder(slash == NULL ? "" : request->path, true);
  if (slash != NULL) *slash = '/';
  if (folder < 0) return errno;
  int fd = open_file(folder, name, request);
  int cause = fd < 0 ? errno : 0;
  close(folder);
  if (fd < 0) return cause;
  struct stat status;
  if (fstat(fd, &status) < 0 || !S_ISREG(status.st_mode)) cause = EINVAL;
  else cause = write_all(fd, request->content, request->length);
  close(fd);
  return cause;
}
