"""What is taught: lessons/ read, checked and frozen. Readers use the built bundle, only the builder reads YAML."""
