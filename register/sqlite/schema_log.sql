CREATE TRIGGER log_is_kept    BEFORE UPDATE ON log  BEGIN SELECT RAISE(ABORT, 'the log is only added to'); END;
CREATE TRIGGER log_is_whole   BEFORE DELETE ON log  BEGIN SELECT RAISE(ABORT, 'the log is only added to'); END;
CREATE TRIGGER blobs_are_kept BEFORE UPDATE ON blob BEGIN SELECT RAISE(ABORT, 'documents are only added to'); END;
