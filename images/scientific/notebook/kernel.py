"""Runs the cells of a notebook in their order, in one IPython, and shows what each of them displays.

Text goes to stdout, pictures into the output folder, named after their cells. The first error ends it: the message names the cell
and the line. Everything happens in this one process: no server, no sockets, nothing that outlives the notebook.
"""

import base64
import os
import re
import sys
import traceback

os.environ.setdefault("IPYTHONDIR", "/tmp/ipython")
os.environ["MPLBACKEND"] = "module://matplotlib_inline.backend_inline"

from IPython.core.displayhook import DisplayHook
from IPython.core.displaypub import DisplayPublisher
from IPython.core.interactiveshell import InteractiveShell
from traitlets import Type
from traitlets.config import Config

from cells import NotANotebook, read_cells

OUTPUT = os.environ.get("OUTPUT_DIR", "output")
PICTURES = {"image/png": "png", "image/jpeg": "jpg", "image/svg+xml": "svg"}


class Screen:
    """Where everything that a cell displays ends up."""

    cell = 0
    pictures = 0

    def show(self, data, prefix=""):
        picture = next((kind for kind in PICTURES if kind in data), None)
        if picture is not None:
            print(f"{prefix}[picture {self.keep(data[picture], PICTURES[picture])}]", flush=True)
        elif "text/plain" in data:
            text = data["text/plain"]
            print(f"{prefix}\n{text}" if prefix and "\n" in text else f"{prefix}{text}", flush=True)

    def keep(self, content, ending):
        self.pictures += 1
        name = f"cell-{self.cell}.{ending}" if self.pictures == 1 else f"cell-{self.cell}-{self.pictures}.{ending}"
        if isinstance(content, str):
            content = content.encode() if ending == "svg" else base64.b64decode(content)
        os.makedirs(OUTPUT, exist_ok=True)
        with open(os.path.join(OUTPUT, name), "wb") as file:
            file.write(content)
        return name


SCREEN = Screen()


class Publisher(DisplayPublisher):
    def publish(self, data, metadata=None, **_others):
        SCREEN.show(data)


class ResultHook(DisplayHook):
    def write_output_prompt(self):
        pass

    def write_format_data(self, format_dict, md_dict=None):
        SCREEN.show(format_dict, f"Out[{SCREEN.cell}]: ")

    def finish_displayhook(self):
        pass


class Shell(InteractiveShell):
    """Errors are told by `run`, with the number of the cell; there are no windows whose events would have to be looked after."""

    display_pub_class = Type(Publisher)
    displayhook_class = Type(ResultHook)

    def init_history(self):
        super().init_history()
        self.history_manager.enabled = False

    def enable_gui(self, gui=None):
        pass

    def _showtraceback(self, etype, evalue, stb):
        pass

    def showsyntaxerror(self, filename=None, running_compiled_code=False):
        pass


def run(path):
    """The exit code of the notebook at `path`."""
    try:
        cells = read_cells(path)
    except NotANotebook as error:
        print(f"{path} is not a notebook: {error}", file=sys.stderr)
        return 1
    shell = new_shell()
    for number, cell in enumerate(cells, 1):
        SCREEN.cell, SCREEN.pictures = number, 0
        result = shell.run_cell(cell.source, store_history=True)
        sys.stdout.flush()
        error = result.error_before_exec or result.error_in_exec
        if isinstance(error, SystemExit):
            return exit_code(error)
        if error is None:
            continue
        tell_error(error, number, cell)
        if not cell.may_fail:
            return 1
    return 0


def new_shell():
    config = Config()
    config.HistoryManager.enabled = False
    config.InteractiveShell.colors = "NoColor"
    shell = Shell.instance(config=config)
    formatter = shell.display_formatter
    formatter.active_types = ["text/plain", *PICTURES]
    return shell


def tell_error(error, number, cell):
    frames = traceback.extract_tb(error.__traceback__)
    inside = [frame for frame in frames if is_cell(frame.filename)]
    if isinstance(error, SyntaxError):
        line = error.lineno or 1
    else:
        line = inside[-1].lineno if inside else 1
    lines = cell.source.splitlines()
    what = "".join(traceback.format_exception_only(type(error), error)).strip().splitlines()[-1]
    print(f"Cell {number}, line {line}: {what}", file=sys.stderr)
    for at in range(max(1, line - 2), min(len(lines), line + 1) + 1):
        print(f"{'-->' if at == line else '   '} {at:3} | {lines[at - 1]}", file=sys.stderr)
    for frame in [frame for frame in frames if not is_machinery(frame.filename)]:
        place = "this notebook" if is_cell(frame.filename) else frame.filename
        print(f"    {place}, line {frame.lineno}, in {frame.name}", file=sys.stderr)


def is_cell(filename):
    return re.match(r"<ipython-input-|/tmp/ipykernel_", filename) is not None


def is_machinery(filename):
    return "/IPython/" in filename or filename.startswith("<frozen")


def exit_code(error):
    if error.code is None or isinstance(error.code, int):
        return error.code or 0
    print(error.code, file=sys.stderr)
    return 1
