#include "empty.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/xattr.h>
#include <unistd.h>

#define OWN_MODE 0700
#define MAX_NAMES_BYTES (64 * 1024)

struct emptying {
  int root;
  const struct timespec *deadline;
  /* For the names of folders that are moved up. */
  uint32_t moved;
};

static bool is_late(const struct timespec *deadline) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return now.tv_sec > deadline->tv_sec || (now.tv_sec == deadline->tv_sec && now.tv_nsec > deadline->tv_nsec);
}

/* Brings a folder that is not empty up to the root, so that no depth has to be followed. Names there may be taken. */
static int move_up(struct emptying *emptying, int folder, const char *name) {
  char target[32];
  do {
    if (is_late(emptying->deadline)) return errno = ETIME, -1;
    snprintf(target, sizeof target, "moved-%u", emptying->moved++);
    if (renameat(folder, name, emptying->root, target) == 0) return 0;
  } while (errno == EEXIST || errno == ENOTEMPTY || errno == ENOTDIR);
  return -1;
}

static int empty_opened(struct emptying *emptying, int folder);

/* Everything in a folder of the root goes, the folders in it that are not empty by way of the root. */
static int remove_folder(struct emptying *emptying, int parent, const char *name) {
  if (unlinkat(parent, name, AT_REMOVEDIR) == 0) return 0;
  // Without the right to look into it, it can be neither emptied nor moved; nobody else is alive to exchange it for a link.
  if (fchmodat(parent, name, OWN_MODE, 0) < 0) return -1;
  if (parent != emptying->root) return move_up(emptying, parent, name);
  // Without O_DIRECTORY: with it, gVisor follows a link in spite of O_NOFOLLOW.
  int folder = openat(parent, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
  if (folder < 0 || empty_opened(emptying, folder) < 0) return -1;
  return unlinkat(parent, name, AT_REMOVEDIR);
}

static int remove_entry(struct emptying *emptying, int parent, const char *name) {
  struct stat status;
  if (fstatat(parent, name, &status, AT_SYMLINK_NOFOLLOW) < 0) return -1;
  return S_ISDIR(status.st_mode) ? remove_folder(emptying, parent, name) : unlinkat(parent, name, 0);
}

/* Looks again until there is nothing: what is moved up may be seen in the same round or not. Takes over the descriptor. */
static int empty_opened(struct emptying *emptying, int folder) {
  DIR *directory = fdopendir(folder);
  if (directory == NULL) {
    close(folder);
    return -1;
  }
  int result = 0;
  for (bool found = true; found && result == 0; rewinddir(directory)) {
    found = false;
    errno = 0;
    for (struct dirent *entry; (entry = readdir(directory)) != NULL; errno = 0) {
      if (strcmp(entry->d_name, ".") == 0 || strcmp(entry->d_name, "..") == 0) continue;
      found = true;
      if (is_late(emptying->deadline)) result = -1, errno = ETIME;
      else result = remove_entry(emptying, folder, entry->d_name);
      if (result < 0) break;
    }
    // A folder that cannot be read to its end is not known to be empty.
    if (errno != 0) result = -1;
  }
  int cause = errno;
  closedir(directory);
  errno = cause;
  return result;
}

/* Attributes could carry a word from one step to the next. Those of other owners cannot have been set. */
static int restore_attributes(int folder) {
  static char names[MAX_NAMES_BYTES];
  ssize_t length = flistxattr(folder, names, sizeof names);
  if (length < 0) return errno == ENOTSUP || errno == EPERM ? 0 : -1;
  for (const char *name = names; name < names + length; name += strlen(name) + 1) {
    if (fremovexattr(folder, name) < 0 && errno != EPERM && errno != EACCES && errno != ENOTSUP && errno != ENODATA) return -1;
  }
  return 0;
}

static int restore(int folder, mode_t mode) {
  struct stat status;
  if (fstat(folder, &status) < 0) return -1;
  if (status.st_uid != getuid()) return 0;
  if (restore_attributes(folder) < 0) return -1;
  if (fchmod(folder, mode) < 0) return -1;
  return futimens(folder, NULL);
}

/* What is not its own is not entered: it cannot have been closed either. */
static int open_root(const char *path) {
  struct stat status;
  if (lstat(path, &status) < 0) return -1;
  if (!S_ISDIR(status.st_mode)) return errno = ENOTDIR, -1;
  if (status.st_uid == getuid() && chmod(path, OWN_MODE) < 0) return -1;
  return open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
}

int empty_folder(const char *path, mode_t mode, const struct timespec *deadline) {
  int root = open_root(path);
  if (root < 0) return errno == ENOENT ? 0 : -1;
  struct emptying emptying = {dup(root), deadline, 0};
  int result = emptying.root < 0 ? -1 : empty_opened(&emptying, emptying.root);
  if (result == 0) result = restore(root, mode);
  int cause = errno;
  close(root);
  errno = cause;
  return result;
}
