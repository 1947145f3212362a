"""Uploads a file with tuspy: a first client sends one piece and is gone, a second one asks how far it came and goes on.

Arguments: the address for uploads, an access token, the dossier, the file and the bytes of a piece. It prints where the
second client began, and the address of the upload.
"""
import sys

from tusclient.client import TusClient

endpoint, token, dossier, path, piece = sys.argv[1:]
client = TusClient(endpoint, headers={"Authorization": f"Bearer {token}"})
metadata = {"dossier": dossier, "filename": "inbox.mbox", "filetype": "application/mbox"}
first = client.uploader(file_path=path, chunk_size=int(piece), metadata=metadata)
first.upload_chunk()
second = client.uploader(file_path=path, chunk_size=int(piece), url=first.url)
print(second.offset)
second.upload()
print(second.url)
