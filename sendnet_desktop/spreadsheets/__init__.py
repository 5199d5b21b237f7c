"""Spreadsheets in and out, one way for the whole program: workbooks, separated text and the clipboard."""
