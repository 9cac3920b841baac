"""What the readers of plan books end with: every complaint is one line, and the exit code is 1 when there is any."""

import sys


def tell(read):
    """Prints what `read` complains of in each of the files that were named."""
    complaints = [sentence for path in sys.argv[1:] for sentence in read(path)]
    for sentence in complaints:
        print(sentence)
    return 1 if complaints else 0
