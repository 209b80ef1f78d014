/** How often the queue is looked at again while the page is in sight. */
export const QUEUE_POLL_MS = 2_000;
