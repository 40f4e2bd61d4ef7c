"""What a template holds of a released dossier: items, and the tables and drawings that are made from them."""
