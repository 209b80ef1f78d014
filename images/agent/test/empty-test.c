#include "empty.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "expect.h"

#define DEPTH 1200

static void make_file(int folder, const char *name) {
  int fd = openat(folder, name, O_WRONLY | O_CREAT | O_EXCL, 0);
  EXPECT(fd >= 0);
  close(fd);
}

/* A chain of folders with a file in each, and a name that moving folders up would want to use. */
static void make_chain(int folder, const char *name) {
  int at = dup(folder);
  for (int i = 0; i < DEPTH; i++) {
    EXPECT(mkdirat(at, name, 0700) == 0);
    int next = openat(at, name, O_RDONLY | O_DIRECTORY);
    EXPECT(next >= 0);
    make_file(next, "file");
    close(at);
    at = next;
  }
  close(at);
}

static struct timespec in_seconds(int seconds) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  time.tv_sec += seconds;
  return time;
}

int main(void) {
  char root[] = "/tmp/empty-test-XXXXXX";
  char outside[] = "/tmp/outside-test-XXXXXX";
  EXPECT(mkdtemp(root) != NULL && mkdtemp(outside) != NULL);
  int fd = open(root, O_RDONLY | O_DIRECTORY);
  int kept = open(outside, O_RDONLY | O_DIRECTORY);
  EXPECT(fd >= 0 && kept >= 0);
  make_file(kept, "kept");

  struct timespec late = in_seconds(-1);
  struct timespec deadline = in_seconds(30);
  EXPECT(empty_folder("/tmp/there-is-no-such-folder", 0700, &deadline) == 0);

  make_chain(fd, "deep");
  make_chain(fd, "moved-1");
  make_file(fd, "moved-2");
  make_file(fd, "\n\xff -rf");
  EXPECT(symlinkat(outside, fd, "link") == 0);
  EXPECT(symlinkat("/nowhere", fd, "dangling") == 0);
  EXPECT(mkfifoat(fd, "pipe", 0) == 0);
  EXPECT(mkdirat(fd, "closed", 0700) == 0);
  int closed = openat(fd, "closed", O_RDONLY | O_DIRECTORY);
  make_file(closed, "inside");
  EXPECT(symlinkat(outside, closed, "link") == 0);
  EXPECT(fchmod(closed, 0) == 0);
  close(closed);
  EXPECT(fchmod(fd, 0) == 0);

  EXPECT(empty_folder(root, 0750, &late) < 0 && errno == ETIME);
  EXPECT(empty_folder(root, 0750, &deadline) == 0);
  struct stat status;
  EXPECT(fstat(fd, &status) == 0 && (status.st_mode & 07777) == 0750);
  EXPECT(fstatat(kept, "kept", &status, 0) == 0);
  // Only what is empty can be removed so.
  EXPECT(rmdir(root) == 0);
  EXPECT(unlinkat(kept, "kept", 0) == 0 && rmdir(outside) == 0);
  puts("empty: ok");
}
