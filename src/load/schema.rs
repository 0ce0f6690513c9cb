//! JSON Schemas of the users' files, for editors.
