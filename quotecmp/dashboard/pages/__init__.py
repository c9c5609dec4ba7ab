"""What each page shows, part by part; no logic here."""
