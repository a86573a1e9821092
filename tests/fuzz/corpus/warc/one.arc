filedesc://skerry.arc 0.0.0.0 20240304050607 text/plain 12
1 0 Invented

http://skerry.example/a b 10.0.0.1 20240304050607 text/plain 285
HTTP/1.1 200 OK
Content-Type: text/plain; charset=utf-8

The ferry to Orrin Skerry ran again on Tuesday

By Hale Wick

ORRIN SKERRY, March 4 (Saltmarsh News) - The ferry ran again on Tuesday after nine days of wind, its owners said.

Forty passengers had waited in the church hall.

