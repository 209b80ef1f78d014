#include "collect.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "die.h"
#include "paths.h"

#define MAX_DEPTH 8
#define PIECE_BYTES (128 * 1024)

struct collection {
  const struct collect_request *request;
  struct buffer *out;
  flush_outbox *flush;
  uint32_t files;
  uint32_t skipped;
  uint64_t total_bytes;
};

static void send_piece(struct collection *collection, uint8_t flags, const char *path, const uint8_t *bytes, size_t length) {
  struct fields none = {0};
  struct fields head = {0};
  put_u8(&head, flags);
  put_u32(&head, (uint32_t)strlen(path));
  struct buffer body = {0};
  buffer_append(&body, head.bytes, head.length);
  buffer_append(&body, path, strlen(path));
  buffer_append(&body, bytes, length);
  put_frame(collection->out, FRAME_ARTIFACT, &none, body.data, buffer_size(&body));
  buffer_release(&body);
  collection->flush(collection->out);
}

/* Sends at most `size` bytes, whatever the file has become since it was looked at. */
static void send_file(struct collection *collection, int fd, const char *path, uint64_t size) {
  static uint8_t piece[PIECE_BYTES];
  uint8_t flags = 1;
  for (;;) {
    size_t wanted = size < sizeof piece ? (size_t)size : sizeof piece;
    ssize_t length = wanted == 0 ? 0 : read(fd, piece, wanted);
    if (length < 0 && errno == EINTR) continue;
    if (length < 0) length = 0;
    size -= (uint64_t)length;
    bool last = length == 0 || size == 0;
    send_piece(collection, flags | (last ? 2 : 0), path, piece, (size_t)length);
    if (last) return;
    flags = 0;
  }
}

static void collect_file(struct collection *collection, int fd, const char *path, uint64_t size) {
  const struct collect_request *request = collection->request;
  bool fits = collection->files < request->max_files && size <= request->max_file_bytes &&
              size <= request->max_total_bytes - collection->total_bytes;
  if (!fits) {
    collection->skipped++;
    return;
  }
  collection->files++;
  collection->total_bytes += size;
  send_file(collection, fd, path, size);
}

static int by_name(const void *left, const void *right) {
  return strcmp(*(char *const *)left, *(char *const *)right);
}

/* The names in a folder, sorted and ended by NULL. */
static char **list_names(DIR *directory) {
  size_t count = 0;
  char **names = malloc(sizeof *names);
  if (names == NULL) die("out of memory");
  for (struct dirent *entry; (entry = readdir(directory)) != NULL;) {
    if (strcmp(entry->d_name, ".") == 0 || strcmp(entry->d_name, "..") == 0) continue;
    names = realloc(names, (count + 2) * sizeof *names);
    if (names == NULL || (names[count] = strdup(entry->d_name)) == NULL) die("out of memory");
    count++;
  }
  names[count] = NULL;
  qsort(names, count, sizeof *names, by_name);
  return names;
}

static void walk(struct collection *collection, int folder, const char *prefix, int depth);

static void visit(struct collection *collection, int folder, const char *path, int depth) {
  const char *slash = strrchr(path, '/');
  int fd = openat(folder, slash == NULL ? path : slash + 1, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
  struct stat status;
  if (fd >= 0 && fstat(fd, &status) == 0) {
    if (S_ISDIR(status.st_mode) && depth < MAX_DEPTH) {
      walk(collection, fd, path, depth + 1);
      return;
    }
    if (S_ISREG(status.st_mode)) {
      collect_file(collection, fd, path, (uint64_t)status.st_size);
      close(fd);
      return;
    }
  }
  if (fd >= 0) close(fd);
  collection->skipped++;
}

/* Takes over the descriptor. */
static void walk(struct collection *collection, int folder, const char *prefix, int depth) {
  DIR *directory = fdopendir(folder);
  if (directory == NULL) {
    close(folder);
    collection->skipped++;
    return;
  }
  char **names = list_names(directory);
  for (char **name = names; *name != NULL; name++) {
    char path[MAX_PATH_BYTES];
    int length = snprintf(path, sizeof path, "%s%s%s", prefix, prefix[0] == 0 ? "" : "/", *name);
    if (length > 0 && (size_t)length < sizeof path) visit(collection, folder, path, depth);
    else collection->skipped++;
    free(*name);
  }
  free(names);
  closedir(directory);
}

void collect_files(const struct collect_request *request, struct buffer *out, flush_outbox *flush) {
  struct collection collection = {request, out, flush, 0, 0, 0};
  int folder = open_folder(request->folder, false);
  if (folder >= 0) walk(&collection, folder, "", 0);
  else if (errno != ENOENT) collection.skipped++;
  struct fields fields = {0};
  put_u32(&fields, collection.files);
  put_u32(&fields, collection.skipped);
  put_frame(out, FRAME_COLLECTED, &fields, NULL, 0);
}
