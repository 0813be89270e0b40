#!/bin/sh
# Replays every transcript, each on a fresh device. TAP on standard output.

exec "${RTXSH:-src/rtxsh}" check --tap "${srcdir:-.}/transcripts"
