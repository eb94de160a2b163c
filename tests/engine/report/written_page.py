"""A report that was written, read as a browser reads it."""

from __future__ import annotations

from html.parser import HTMLParser

from growing_mine import YEARS

from euromine_qgis.engine.report import write_report

SHORT = YEARS[:2]
SMALL = (12, 15)


class Page(HTMLParser):
    """Tags with their attributes, and the text between them."""

    def __init__(self, html):
        super().__init__()
        self.tags, self.open, self.text = [], [], ""
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        if tag not in {"meta", "img", "br"}:
            self.open.append(tag)

    def handle_endtag(self, tag):
        if self.open.pop() != tag:
            raise AssertionError(f"</{tag}> closes another tag")

    def handle_data(self, data):
        self.text += data

    def attributes(self, tag, name):
        return [attrs[name] for found, attrs in self.tags if found == tag and name in attrs]


def page_of(folder, results, pictures, name="report.html"):
    write_report(results, pictures, folder / name)
    return Page((folder / name).read_text(encoding="utf-8"))
