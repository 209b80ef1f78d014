#include "buffer.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "die.h"

size_t buffer_size(const struct buffer *buffer) { return buffer->end - buffer->start; }

static void make_room(struct buffer *buffer, size_t length) {
  if (buffer->capacity - buffer->end >= length) return;
  size_t size = buffer_size(buffer);
  if (buffer->start > 0) memmove(buffer->data, buffer->data + buffer->start, size);
  buffer->start = 0;
  buffer->end = size;
  if (buffer->capacity - size >= length) return;
  size_t capacity = buffer->capacity < 4096 ? 4096 : buffer->capacity;
  while (capacity - size < length) capacity *= 2;
  buffer->data = realloc(buffer->data, capacity);
  if (buffer->data == NULL) die("out of memory");
  buffer->capacity = capacity;
}

void buffer_append(struct buffer *buffer, const void *bytes, size_t length) {
  if (length == 0) return;
  make_room(buffer, length);
  memcpy(buffer->data + buffer->end, bytes, length);
  buffer->end += length;
}

ssize_t buffer_flush(struct buffer *buffer, int fd) {
  ssize_t total = 0;
  while (buffer_size(buffer) > 0) {
    ssize_t written = write(fd, buffer->data + buffer->start, buffer_size(buffer));
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return errno == EAGAIN ? total : -1;
    buffer->start += (size_t)written;
    total += written;
  }
  buffer->start = buffer->end = 0;
  return total;
}

void buffer_release(struct buffer *buffer) {
  free(buffer->data);
  *buffer = (struct buffer){0};
}
