#ifndef BUFFER_H
#define BUFFER_H

#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

/* A queue of bytes: appended at one end, written to a descriptor from the other. */
struct buffer {
  uint8_t *data;
  size_t start;
  size_t end;
  size_t capacity;
};

size_t buffer_size(const struct buffer *buffer);
void buffer_append(struct buffer *buffer, const void *bytes, size_t length);
/* Writes what the descriptor takes without blocking. Returns the bytes written, or -1 when nobody will ever read them. */
ssize_t buffer_flush(struct buffer *buffer, int fd);
void buffer_release(struct buffer *buffer);

#endif
