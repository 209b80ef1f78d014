/** With what a new checker begins: it compares words, and says what is wrong. */
export const CHECKER_START = `import sys
from pathlib import Path

input_file, answer_file, feedback = sys.argv[1:4]
answer = Path(answer_file).read_text().split()
output = sys.stdin.read().split()

if output == answer:
    sys.exit(42)
Path(feedback, 'teammessage.txt').write_text('That is not the answer.')
sys.exit(43)
`;
