#!/bin/sh
set -e
. /usr/share/debconf/confmodule
db_go
