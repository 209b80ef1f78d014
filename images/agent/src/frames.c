#include "frames.h"

#include <stdlib.h>
#include <string.h>

#include "die.h"
#include "reader.h"

static uint8_t seal[SEAL_BYTES];
static bool sealed;

enum split split_frame(const uint8_t *bytes, size_t length, struct frame *frame) {
  if (length < HEADER_BYTES) return SPLIT_INCOMPLETE;
  struct reader header = {bytes, HEADER_BYTES, false};
  uint8_t type = read_u8(&header);
  uint32_t payload = read_u32(&header);
  if (payload > MAX_PAYLOAD_BYTES || type < FRAME_FILE || type > FRAME_RESET) return SPLIT_BAD;
  if (length - HEADER_BYTES < payload) return SPLIT_INCOMPLETE;
  *frame = (struct frame){type, bytes + HEADER_BYTES, payload};
  return SPLIT_FRAME;
}

static struct reader payload_of(const struct frame *frame) {
  return (struct reader){frame->payload, frame->length, false};
}

static bool whole(const struct reader *reader) { return !reader->bad && reader->left == 0; }

bool parse_file(const struct frame *frame, struct file_request *request) {
  struct reader reader = payload_of(frame);
  request->flags = read_u8(&reader);
  request->path = read_str(&reader);
  request->content = reader.at;
  request->length = reader.left;
  if (!reader.bad && request->flags <= (FILE_APPEND | FILE_EXECUTABLE)) return true;
  free(request->path);
  return false;
}

static void read_process(struct reader *reader, struct process_fields *process) {
  process->argv = read_list(reader);
  process->env = read_list(reader);
  process->cwd = read_str(reader);
  if (!reader->bad && process->argv[0] == NULL) reader->bad = true;
}

void free_process(struct process_fields *process) {
  free_list(process->argv);
  free_list(process->env);
  free(process->cwd);
  *process = (struct process_fields){0};
}

bool parse_prepare(const struct frame *frame, struct prepare_request *request) {
  struct reader reader = payload_of(frame);
  request->slot = read_u8(&reader);
  read_process(&reader, &request->process);
  if (whole(&reader) && request->slot < SLOTS) return true;
  free_process(&request->process);
  return false;
}

bool parse_exec(const struct frame *frame, struct exec_request *request) {
  struct reader reader = payload_of(frame);
  request->step = read_u8(&reader);
  request->slot = read_u8(&reader);
  request->flags = read_u8(&reader);
  request->wall_ms = read_u32(&reader);
  request->cpu_ms = read_u32(&reader);
  request->output_bytes = read_u64(&reader);
  request->file_size_bytes = read_u64(&reader);
  request->columns = read_u16(&reader);
  request->rows = read_u16(&reader);
  read_process(&reader, &request->process);
  bool limited = request->wall_ms > 0 && request->cpu_ms > 0 && request->output_bytes > 0 && request->file_size_bytes > 0;
  bool known = request->step <= 1 && request->flags <= (EXEC_TERMINAL | EXEC_STDIN_OPEN) &&
               (request->slot < SLOTS || request->slot == NO_SLOT);
  if (whole(&reader) && limited && known) return true;
  free_process(&request->process);
  return false;
}

bool parse_collect(const struct frame *frame, struct collect_request *request) {
  struct reader reader = payload_of(frame);
  request->max_files = read_u32(&reader);
  request->max_file_bytes = read_u64(&reader);
  request->max_total_bytes = read_u64(&reader);
  request->folder = read_str(&reader);
  if (whole(&reader)) return true;
  free(request->folder);
  return false;
}

bool seal_frames(const uint8_t *bytes, size_t length) {
  if (sealed || length != sizeof seal) return false;
  memcpy(seal, bytes, sizeof seal);
  sealed = true;
  return true;
}

bool frames_are_sealed(void) { return sealed; }

static void put_number(struct fields *fields, uint64_t value, size_t width) {
  if (sizeof fields->bytes - fields->length < width) die("a frame with too many fields");
  for (size_t i = 0; i < width; i++) fields->bytes[fields->length++] = (uint8_t)(value >> 8 * (width - 1 - i));
}

void put_u8(struct fields *fields, uint8_t value) { put_number(fields, value, 1); }
void put_u16(struct fields *fields, uint16_t value) { put_number(fields, value, 2); }
void put_u32(struct fields *fields, uint32_t value) { put_number(fields, value, 4); }
void put_u64(struct fields *fields, uint64_t value) { put_number(fields, value, 8); }

void put_frame(struct buffer *out, enum outbound type, const struct fields *fields, const void *body, size_t length) {
  struct fields header = {0};
  put_u8(&header, (uint8_t)type);
  put_u32(&header, (uint32_t)(fields->length + length));
  buffer_append(out, header.bytes, header.length);
  buffer_append(out, seal, sizeof seal);
  buffer_append(out, fields->bytes, fields->length);
  buffer_append(out, body, length);
}

void put_error(struct buffer *out, const char *code, const char *message) {
  struct fields length = {0};
  struct fields none = {0};
  struct buffer body = {0};
  put_u32(&length, (uint32_t)strlen(code));
  buffer_append(&body, length.bytes, length.length);
  buffer_append(&body, code, strlen(code));
  length.length = 0;
  put_u32(&length, (uint32_t)strlen(message));
  buffer_append(&body, length.bytes, length.length);
  buffer_append(&body, message, strlen(message));
  put_frame(out, FRAME_ERROR, &none, body.data, buffer_size(&body));
  buffer_release(&body);
}
