"""Where figures of matplotlib go in a sandbox, which has no display: into the output folder, from where they come back.

`plt.show()` draws all open figures and closes them, as a window does. What was neither shown nor saved when the program
ends is drawn then.
"""

import atexit
import os

from matplotlib import pyplot
from matplotlib.backend_bases import FigureManagerBase
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure

OUTPUT = os.environ.get("OUTPUT_DIR", "output")


class SandboxCanvas(FigureCanvasAgg):
    """Remembers whether the program has saved the figure by itself."""

    is_saved = False

    def print_figure(self, *args, **kwargs):
        result = super().print_figure(*args, **kwargs)
        self.is_saved = True
        return result


FigureCanvas = SandboxCanvas
FigureManager = FigureManagerBase


def new_figure_manager(number, *args, FigureClass=Figure, **kwargs):
    return new_figure_manager_given_figure(number, FigureClass(*args, **kwargs))


def new_figure_manager_given_figure(number, figure):
    return FigureManager(SandboxCanvas(figure), number)


def show(*args, **kwargs):
    for number in pyplot.get_fignums():
        draw(pyplot.figure(number))
    pyplot.close("all")


@atexit.register
def draw_the_rest():
    for number in pyplot.get_fignums():
        figure = pyplot.figure(number)
        if figure.axes and not figure.canvas.is_saved:
            draw(figure)


def draw(figure):
    os.makedirs(OUTPUT, exist_ok=True)
    figure.savefig(free_name(), dpi=max(figure.dpi, 110))


def free_name():
    number = 1
    while os.path.exists(path := os.path.join(OUTPUT, f"figure-{number}.png")):
        number += 1
    return path
