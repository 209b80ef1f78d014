#include "input.h"

#include <unistd.h>

#define MAX_WAITING_BYTES (1024 * 1024)
#define END_OF_INPUT_CHARACTER 4

void input_close(struct input *input) {
  // The master of a terminal is also where output comes from; it is closed with the terminal.
  if (input->fd >= 0 && !input->is_terminal) close(input->fd);
  input->fd = -1;
  buffer_release(&input->waiting);
}

bool input_append(struct input *input, const uint8_t *bytes, size_t length) {
  if (buffer_size(&input->waiting) + length > MAX_WAITING_BYTES) return false;
  buffer_append(&input->waiting, bytes, length);
  if (length > 0) input->last = bytes[length - 1];
  return true;
}

/* A terminal stays open: the character that means "end of input" is typed, twice in a line that is not finished. */
static void type_end(struct input *input) {
  const uint8_t ends[] = {END_OF_INPUT_CHARACTER, END_OF_INPUT_CHARACTER};
  bool at_line_start = input->last == 0 || input->last == '\n' || input->last == '\r';
  buffer_append(&input->waiting, ends, at_line_start ? 1 : 2);
}

size_t input_end(struct input *input) {
  if (input->fd < 0) return 0;
  size_t sent = buffer_size(&input->waiting);
  if (input->is_terminal) type_end(input);
  else input->ends = true;
  size_t taken = input_write(input);
  // What was typed here was sent by nobody.
  return taken < sent ? taken : sent;
}

size_t input_write(struct input *input) {
  ssize_t written = buffer_flush(&input->waiting, input->fd);
  size_t taken = written < 0 ? buffer_size(&input->waiting) : (size_t)written;
  if (written < 0 || (input->ends && !input_is_waiting(input))) input_close(input);
  return taken;
}

bool input_is_waiting(const struct input *input) { return input->fd >= 0 && buffer_size(&input->waiting) > 0; }
