"""A table as Parquet: typed columns whatever they hold, and what it was made with in the file's own metadata."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

from quotecmp.errors import SettingsError
from quotecmp.reporting.codebook import COLUMNS
from quotecmp.reporting.sheets import bare

if TYPE_CHECKING:
    import pandas as pd

KEY = b"quotecmp"
"""Metadata key of the provenance (JSON); the meaning of each column is in the column's metadata."""


def parquet(name: str, frame: pd.DataFrame, provenance: str) -> bytes:
    """One table of ``tables.TABLES``; the same table gives the same bytes under one version of pyarrow.

    Columns have the types of the codebook also where a comparison leaves them empty, so that the files of many calls
    can be read as one data set. SettingsError where pyarrow is missing.
    """
    try:
        import pyarrow as pa
        from pyarrow import parquet as pq
    except ImportError:
        raise SettingsError("Parquet files need one more package: pip install 'quotecmp[parquet]'") from None
    types = {"text": pa.string(), "integer": pa.int64(), "number": pa.float64(), "yes or no": pa.bool_()}
    fields = [pa.field(c.name, types[c.type], metadata={b"meaning": c.meaning.encode()}) for c in COLUMNS[name]]
    schema = pa.schema(fields, metadata={KEY: provenance.encode()})
    columns = [pa.array([bare(v) for v in frame[field.name].tolist()], field.type) for field in fields]
    memory = BytesIO()
    pq.write_table(pa.Table.from_arrays(columns, schema=schema), memory, compression="zstd")
    return memory.getvalue()
