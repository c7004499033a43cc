"""The sections on facts that are no figures: security, aid and culture."""
