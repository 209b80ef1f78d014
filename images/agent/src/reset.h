#ifndef RESET_H
#define RESET_H

/* Notes what a sandbox is like in which nothing has run yet. */
void learn_sandbox(void);

/*
 * Takes everything away that a step can have left for the next one: processes (those that wait, too), files, and what
 * outlives processes in the sandbox's IPC namespace. Ends the agent where that is not possible. Only between steps.
 */
void reset_sandbox(void);

#endif
