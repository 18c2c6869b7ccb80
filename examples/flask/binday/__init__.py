"""A web page that says which bin goes to the street next."""

from datetime import date

from flask import Flask, abort, jsonify, render_template, request

from .calendar import next_collections


def create_app() -> Flask:
    app = Flask(__name__)

    @app.get("/")
    def page():
        today = date.today()
        return render_template("index.html", today=today, collections=next_collections(today))

    @app.get("/api/next")
    def api():
        collections = next_collections(requested_day())
        return jsonify([{"bin": name, "day": day.isoformat()} for name, day in collections])

    @app.get("/health")
    def health():
        return jsonify(ok=True)

    return app


def requested_day() -> date:
    text = request.args.get("from")
    if text is None:
        return date.today()
    try:
        return date.fromisoformat(text)
    except ValueError:
        abort(400, description=f"from={text} is not a day; write it as 2026-01-31")
