/*
 * schema/model.sql as constants, made at build time by genschema: the text
 * itself for files, and a database that was made with it, so that one in
 * memory starts by copying bytes. What stands below the first line that begins
 * with "-- For people" is not in that one: reading a schema costs more than
 * anything else when the program starts.
 */
#ifndef RTXSH_MODEL_SCHEMA_H
#define RTXSH_MODEL_SCHEMA_H

#include <stddef.h>

/* PRAGMA application_id and user_version of a database of ours. */
extern const int schema_application_id;
extern const int schema_version;

/* schema/model.sql, up to what is for people and from there; NUL-terminated. */
extern const char schema_sql[];
extern const char schema_people_sql[];
/* The statements that make all its views and triggers; NUL-terminated. */
extern const char schema_views_sql[];

/* A database file as schema_sql makes it. */
extern const unsigned char schema_image[];
extern const size_t schema_image_len;

#endif
