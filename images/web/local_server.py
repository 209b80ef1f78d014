"""A web server for programs that have no network: it lives in the program's own sandbox, at 127.0.0.1.

    with local_server.serve() as address:
        print(requests.get(f"{address}/json").json())

Without pages of one's own it has these: `/`, `/books`, `/books/1`, `/json`, `/table`, `/echo` (says what was asked, by any
method), `/status/404` (any status), `/redirect/2` (so many times), `/delay/0.2` (seconds), `/cookie/name/value`, `/private` (wants the
name `user` and the password `secret`).
"""

import base64
import json
import time
from contextlib import contextmanager
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from urllib.parse import parse_qs, urlsplit

BOOKS = [
    {"id": 1, "title": "Frankenstein", "author": "Mary Shelley", "year": 1818},
    {"id": 2, "title": "The Time Machine", "author": "H. G. Wells", "year": 1895},
    {"id": 3, "title": "Kindred", "author": "Octavia Butler", "year": 1979},
]
MAX_DELAY_S = 5.0
MAX_BODY_BYTES = 1_000_000
CREDENTIALS = "Basic " + base64.b64encode(b"user:secret").decode()


@contextmanager
def serve(pages=None, port=0):
    """Serves until the end of the block, and gives the address. `pages`: path → HTML as text, or what becomes JSON."""
    handler = type("Handler", (Handler,), {"pages": pages})
    server = ThreadingHTTPServer(("127.0.0.1", port), handler)
    server.daemon_threads = True
    thread = Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


class Handler(BaseHTTPRequestHandler):
    pages = None
    protocol_version = "HTTP/1.1"

    def answer(self):
        length = min(int(self.headers.get("Content-Length") or 0), MAX_BODY_BYTES)
        body = self.rfile.read(length)
        url = urlsplit(self.path)
        if self.pages is not None:
            return self.send_page(self.pages.get(url.path))
        first, *rest = url.path.strip("/").split("/")
        page = getattr(self, f"page_{first or 'home'}", None)
        if page is None:
            return self.send_page(None)
        try:
            return page(rest, body)
        except (ValueError, IndexError) as error:
            return self.send(HTTPStatus.BAD_REQUEST, {"error": str(error)})

    do_GET = do_HEAD = do_POST = do_PUT = do_PATCH = do_DELETE = do_OPTIONS = answer

    def page_home(self, _rest, _body):
        links = "".join(f'<li><a href="/{name}">{name}</a></li>' for name in ("books", "table", "json", "echo"))
        self.send(HTTPStatus.OK, html("A small site", f"<p>It is only in this sandbox.</p><ul>{links}</ul>"))

    def page_books(self, rest, _body):
        if not rest:
            items = "".join(
                f'<li class="book"><a href="/books/{book["id"]}">{book["title"]}</a> by <em>{book["author"]}</em></li>'
                for book in BOOKS
            )
            return self.send(HTTPStatus.OK, html("Books", f"<ul>{items}</ul>"))
        book = next((book for book in BOOKS if str(book["id"]) == rest[0]), None)
        if book is None:
            return self.send_page(None)
        about = f'<p class="author">{book["author"]}</p><p class="year">{book["year"]}</p>'
        return self.send(HTTPStatus.OK, html(book["title"], about))

    def page_table(self, _rest, _body):
        rows = "".join(f"<tr><td>{book['title']}</td><td>{book['year']}</td></tr>" for book in BOOKS)
        self.send(HTTPStatus.OK, html("Years", f"<table><tr><th>title</th><th>year</th></tr>{rows}</table>"))

    def page_json(self, _rest, _body):
        self.send(HTTPStatus.OK, BOOKS)

    def page_echo(self, _rest, body):
        said = {
            "method": self.command,
            "path": urlsplit(self.path).path,
            "query": parse_qs(urlsplit(self.path).query),
            "headers": {name.lower(): value for name, value in self.headers.items()},
            "body": body.decode(errors="replace"),
        }
        self.send(HTTPStatus.OK, said)

    def page_status(self, rest, _body):
        status = HTTPStatus(int(rest[0]))
        self.send(status, {"status": status.value, "meaning": status.phrase})

    def page_redirect(self, rest, _body):
        left = int(rest[0])
        target = f"/redirect/{left - 1}" if left > 1 else "/"
        self.send(HTTPStatus.FOUND, "", {"Location": target})

    def page_delay(self, rest, _body):
        seconds = min(max(float(rest[0]), 0.0), MAX_DELAY_S)
        time.sleep(seconds)
        self.send(HTTPStatus.OK, {"waited": seconds})

    def page_cookie(self, rest, _body):
        name, value = rest
        self.send(HTTPStatus.OK, {"set": name}, {"Set-Cookie": f"{name}={value}; Path=/"})

    def page_private(self, _rest, _body):
        if self.headers.get("Authorization") != CREDENTIALS:
            challenge = {"WWW-Authenticate": 'Basic realm="local"'}
            return self.send(HTTPStatus.UNAUTHORIZED, {"error": "Who are you?"}, challenge)
        return self.send(HTTPStatus.OK, {"welcome": "user"})

    def send_page(self, page):
        if page is None:
            return self.send(HTTPStatus.NOT_FOUND, {"error": f"There is no {urlsplit(self.path).path} here."})
        return self.send(HTTPStatus.OK, page)

    def send(self, status, content, headers=None):
        is_text = isinstance(content, str)
        body = (content if is_text else json.dumps(content)).encode()
        self.send_response(status)
        self.send_header("Content-Type", f"{'text/html' if is_text else 'application/json'}; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        for name, value in (headers or {}).items():
            self.send_header(name, value)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def log_message(self, *_):
        """What a program prints is its own."""


def html(title, body):
    return f"<!doctype html><html><head><title>{title}</title></head><body><h1>{title}</h1>{body}</body></html>"
