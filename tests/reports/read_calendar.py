#!/usr/bin/env python3
"""Reads an iCalendar file with a parser that is not ours and writes what it found as JSON.

usage: read_calendar.py CALENDAR OUTPUT
"""
import datetime
import json
import sys

import icalendar


def plain(value):
    """A decoded value as text."""
    if isinstance(value, (datetime.date, datetime.datetime)):
        return value.isoformat()
    if isinstance(value, bytes):
        return value.decode()
    return str(value)


def main():
    source = open(sys.argv[1], "rb").read()
    assert source.endswith(b"END:VCALENDAR\r\n"), "ends early"
    lines = source.split(b"\r\n")
    for line in lines:
        assert len(line) <= 75, line
        assert b"\n" not in line and b"\r" not in line, line
        line.decode("utf-8")
    calendar = icalendar.Calendar.from_ical(source)
    assert not calendar.errors, calendar.errors
    found = {"name": str(calendar.get("X-WR-CALNAME", "")), "version": str(calendar["VERSION"]),
             "events": []}
    for event in calendar.walk("VEVENT"):
        assert not event.errors, event.errors
        for name in ("UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "SEQUENCE"):
            assert name in event, name
        assert not isinstance(event.decoded("DTSTART"), datetime.datetime), "not an all-day event"
        one = {key.lower(): plain(event.decoded(key)) for key in
               ("UID", "DTSTART", "DTEND", "SUMMARY", "STATUS", "SEQUENCE", "DTSTAMP")}
        one["description"] = str(event.get("DESCRIPTION", ""))
        one["rule"] = event["RRULE"].to_ical().decode() if "RRULE" in event else ""
        one["instead_of"] = (plain(event.decoded("RECURRENCE-ID"))
                             if "RECURRENCE-ID" in event else "")
        days = event.get("EXDATE", [])
        one["except"] = " ".join(plain(day.dt) for each in (days if isinstance(days, list) else [days])
                                 for day in each.dts)
        found["events"].append(one)
    json.dump(found, open(sys.argv[2], "w", encoding="utf-8"))


main()
