"""Many calls: their folders, batches and trends."""
