#ifndef COLLECT_H
#define COLLECT_H

#include "frames.h"

/* Makes room in `out` by writing it to the runner; ends the agent when the runner is gone. */
typedef void flush_outbox(struct buffer *out);

/*
 * Sends the regular files below a folder of the workspace, in the order of their names, within the caps; whatever
 * else lies there is counted as skipped. Nothing of the submission is alive when this runs.
 */
void collect_files(const struct collect_request *request, struct buffer *out, flush_outbox *flush);

#endif
