"""Moderation: a statement that everybody judges blind, what came out, and two schools that look at one another."""
